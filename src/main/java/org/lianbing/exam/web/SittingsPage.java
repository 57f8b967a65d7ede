package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.ExamDrafts;
import org.lianbing.exam.FindSittings;
import org.lianbing.exam.SittingFilter;
import org.lianbing.exam.SittingRow;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** The trainer's list of sittings: searched, filtered, sorted and paged by the address; his drafts are a list of their own. */
@Named
@RequestScoped
public class SittingsPage {

    private static final String DRAFT = "draft";

    @Inject
    FindSittings sittings;
    @Inject
    ExamDrafts drafts;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private String search;
    private String state;
    private String sort;
    private int page;
    private int count;
    private List<SittingRow> rows = List.of();
    private List<ExamDrafts.Draft> mine;
    private SittingFilter filter;

    public void load() {
        filter = new SittingFilter(search, state, sort);
        mine = drafts.mine();
        if (isDrafts()) {
            count = mine.size();
            return;
        }
        count = sittings.count(filter);
        page = Math.min(Ask.page(request), Math.max(1, getPages()));
        rows = sittings.list(filter, page - 1);
    }

    public boolean isDrafts() {
        return DRAFT.equals(state);
    }

    public List<String> getStates() {
        return SittingFilter.STATES;
    }

    public String getChosen() {
        return isDrafts() ? DRAFT : filter.state();
    }

    /** The same list in another state. */
    public String inState(String wanted) {
        return "?q=" + texts.inUrl(filter.search()) + "&state=" + wanted + "&sort=" + filter.sort();
    }

    public String onPage(int wanted) {
        return inState(filter.state()) + "&page=" + wanted;
    }

    /** The same list sorted by this column, the other way round if it is already. */
    public String sortedBy(String column) {
        return "?q=" + texts.inUrl(filter.search()) + "&state=" + filter.state() + "&sort=" + (filter.sort().equals(column) ? "-" : "") + column;
    }

    /** {@code ascending}, {@code descending} or {@code none}. */
    public String direction(String column) {
        return filter.sort().equals(column) ? "ascending" : filter.sort().equals("-" + column) ? "descending" : "none";
    }

    public boolean isFiltered() {
        return !filter.search().isEmpty() || !filter.state().isEmpty();
    }

    public String getExport() {
        return "/api/sittings/export" + inState(filter.state());
    }

    public int getPages() {
        return (count + FindSittings.PAGE - 1) / FindSittings.PAGE;
    }

    public int getCount() {
        return count;
    }

    public List<SittingRow> getRows() {
        return rows;
    }

    public List<ExamDrafts.Draft> getMine() {
        return mine;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public int getPage() {
        return page;
    }
}
