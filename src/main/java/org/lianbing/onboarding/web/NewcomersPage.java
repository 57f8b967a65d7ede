package org.lianbing.onboarding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.onboarding.FindNewcomers;
import org.lianbing.onboarding.NewcomerFilter;
import org.lianbing.onboarding.NewcomerRow;
import org.lianbing.onboarding.SetProgramme;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** The newcomers whom the reader may see: how far, what next, by when. */
@Named
@RequestScoped
public class NewcomersPage {

    private static final int PAGE = 30;

    @Inject
    FindNewcomers find;
    @Inject
    SetProgramme programme;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private NewcomerFilter filter;
    private List<NewcomerRow> all;
    private List<NewcomerRow> found;
    private int page;

    @PostConstruct
    void load() {
        filter = new NewcomerFilter(request.getParameter("q"), Ask.idIfAny(request, "unit"),
                NewcomerFilter.Show.of(request.getParameter("show")), NewcomerFilter.Sort.of(request.getParameter("sort")));
        all = find.list();
        found = filter.of(all);
        page = Ask.page(request, getPages());
    }

    public String link(String show, String sort, int toPage) {
        return "/onboarding/newcomers?" + query(show, sort) + (toPage > 1 ? "&page=" + toPage : "");
    }

    public String getQuery() {
        return query(filter.show().code(), filter.sort().code());
    }

    private String query(String show, String sort) {
        return "show=" + show + "&sort=" + sort + "&q=" + texts.inUrl(filter.search()) + "&unit=" + (filter.unit() == null ? "" : filter.unit());
    }

    public String sorted(String code) {
        return filter.sort().code().equals(code) ? "ascending" : null;
    }

    public List<NewcomerRow> getRows() {
        return found.subList(Math.min(found.size(), (page - 1) * PAGE), Math.min(page * PAGE, found.size()));
    }

    public long count(NewcomerFilter.Show show) {
        return new NewcomerFilter(filter.search(), filter.unit(), show, filter.sort()).of(all).size();
    }

    public List<NewcomerFilter.Show> getShows() {
        return List.of(NewcomerFilter.Show.values());
    }

    /** Those that have newcomers. */
    public Map<Long, String> getUnits() {
        Map<Long, String> units = new LinkedHashMap<>();
        all.stream().map(NewcomerRow::member).sorted(java.util.Comparator.comparing(card -> card.unitPath()))
                .forEach(card -> units.putIfAbsent(card.unitId(), card.unitName()));
        return units;
    }

    public boolean isMaySet() {
        return programme.isAllowed();
    }

    public int getCount() {
        return found.size();
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public int getPages() {
        return Math.max(1, (found.size() + PAGE - 1) / PAGE);
    }

    public int getPage() {
        return page;
    }

    public NewcomerFilter getFilter() {
        return filter;
    }
}
