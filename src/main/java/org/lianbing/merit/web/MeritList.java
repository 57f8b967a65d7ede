package org.lianbing.merit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lianbing.platform.web.Ask;

/** How one of the three lists is to be shown, as its address says: {@code q}, {@code field}, {@code state}, {@code sort} and {@code page}. */
public final class MeritList {

    private final String search;
    private final String field;
    private final String state;
    private final String sort;
    private final int page;

    private MeritList(String search, String field, String state, String sort, int page) {
        this.search = search;
        this.field = field;
        this.state = state;
        this.sort = sort;
        this.page = page;
    }

    static MeritList of(HttpServletRequest request) {
        return new MeritList(plain(request.getParameter("q")), plain(request.getParameter("field")), plain(request.getParameter("state")), plain(request.getParameter("sort")),
                Ask.page(request));
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }

    public String getSearch() {
        return search;
    }

    public String getField() {
        return field;
    }

    public String getState() {
        return state;
    }

    public String getSort() {
        return sort;
    }

    public int getPage() {
        return page;
    }

    /** Whether something was asked for that may have left out all there is. */
    public boolean isNarrowed() {
        return !(search + field + state).isEmpty();
    }

    /** For {@code aria-sort}. */
    public String direction(String by) {
        return sort.equals(by) ? "ascending" : sort.equals("-" + by) ? "descending" : "none";
    }

    /** The same list by this column, and turned when it is asked for again. */
    public String sorted(String by) {
        return query(sort.equals(by) ? "-" + by : by);
    }

    /** The same list, its page to be added. */
    public String getHere() {
        return query(sort);
    }

    /** The same search among another state; empty: any. */
    public String among(String other) {
        return new MeritList(search, field, other, sort, 1).getHere();
    }

    private String query(String order) {
        return "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&field=" + URLEncoder.encode(field, StandardCharsets.UTF_8) + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8) + "&sort=" + URLEncoder.encode(order, StandardCharsets.UTF_8);
    }
}
