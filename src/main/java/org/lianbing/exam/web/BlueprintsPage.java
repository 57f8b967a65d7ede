package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.exam.BlueprintRow;
import org.lianbing.exam.KeepBlueprints;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** The blueprints of the caller's units. */
@Named
@RequestScoped
public class BlueprintsPage {

    private static final String RETIRED = "retired";

    @Inject
    KeepBlueprints keep;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private String search;
    private boolean retired;
    private int count;
    private int page;
    private List<BlueprintRow> rows;

    @PostConstruct
    void load() {
        search = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
        retired = RETIRED.equals(request.getParameter("state"));
        count = keep.count(search, retired);
        page = Ask.page(request, getPages());
        rows = keep.list(search, retired, page - 1);
    }

    /** The same list of those in use, or of the retired. */
    public String inState(String state) {
        return "?q=" + texts.inUrl(search) + "&state=" + state;
    }

    public String onPage(int wanted) {
        return inState(getState()) + "&page=" + wanted;
    }

    public String getState() {
        return retired ? RETIRED : "";
    }

    public boolean isFiltered() {
        return !search.isEmpty() || retired;
    }

    public int getPages() {
        return (count + KeepBlueprints.PAGE - 1) / KeepBlueprints.PAGE;
    }

    public int getPage() {
        return page;
    }

    public int getCount() {
        return count;
    }

    public String getSearch() {
        return search;
    }

    public List<BlueprintRow> getRows() {
        return rows;
    }
}
