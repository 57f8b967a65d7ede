package org.lianbing.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.exam.SittingDesk;
import org.lianbing.exam.SittingRow;

/** The trainer's list of sittings, searched and paged by the address. */
@Named
@RequestScoped
public class SittingsPage {

    @Inject
    SittingDesk desk;

    private String search;
    private Integer page;
    private int count;
    private List<SittingRow> rows;

    public void load() {
        String wanted = search == null ? "" : search;
        count = desk.count(wanted);
        page = page == null || page < 1 ? 1 : Math.min(page, Math.max(1, getPages()));
        rows = desk.list(wanted, page - 1);
    }

    public int getPages() {
        return SittingDesk.pages(count);
    }

    public int getCount() {
        return count;
    }

    public List<SittingRow> getRows() {
        return rows;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
