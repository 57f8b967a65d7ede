package org.lianbing.appraisal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianbing.appraisal.NameSearch;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.web.Ask;

/**
 * How a table of members is to be shown, as its address says: {@code q} finds by name or number, {@code sort} is a column, with a
 * minus in front the other way round, {@code page} counts from 1.
 */
public final class ListView {

    /** The column that is sorted by number. */
    static final String NAME = "name";
    private static final int AT_ONCE = 50;

    private final String search;
    private final String column;
    private final boolean descending;
    private final int asked;
    private int count;

    private ListView(String search, String column, boolean descending, int asked) {
        this.search = search;
        this.column = column;
        this.descending = descending;
        this.asked = asked;
    }

    /**
     * @param columns beside the name
     * @param usual   the order that nobody has asked for; columns that are not known count as not asked for
     */
    static ListView of(HttpServletRequest request, Set<String> columns, String usual) {
        return of(request.getParameter("q"), request.getParameter("sort"), Ask.page(request), columns, usual);
    }

    static ListView of(String search, String wished, int page, Set<String> columns, String usual) {
        boolean known = wished != null && (columns.contains(bare(wished)) || NAME.equals(bare(wished)));
        String sort = known ? wished : usual;
        return new ListView(search == null ? "" : search.strip(), bare(sort), sort.startsWith("-"), page);
    }

    private static String bare(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    /** The rows of the page that is asked for, and how many there are in all: {@link #getCount}. */
    <T> List<T> rows(Stream<T> all, Function<T, MemberCard> member, Map<String, Comparator<T>> orders) {
        NameSearch wanted = new NameSearch(search);
        Comparator<T> order = NAME.equals(column) ? Comparator.comparing(row -> member.apply(row).number()) : orders.get(column);
        List<T> found = all.filter(row -> wanted.finds(member.apply(row))).sorted(descending ? order.reversed() : order).toList();
        count = found.size();
        int from = (getPage() - 1) * AT_ONCE;
        return found.subList(from, Math.min(from + AT_ONCE, count));
    }

    /** Whether so many want a field to search them. */
    public boolean isSearchable(int all) {
        return all > AT_ONCE || !search.isEmpty();
    }

    public String getSearch() {
        return search;
    }

    public String getSort() {
        return (descending ? "-" : "") + column;
    }

    public int getCount() {
        return count;
    }

    public int getPages() {
        return Math.max(1, (count + AT_ONCE - 1) / AT_ONCE);
    }

    public int getPage() {
        return Math.min(asked, getPages());
    }

    /** For {@code aria-sort}. */
    public String direction(String by) {
        return !column.equals(by) ? "none" : descending ? "descending" : "ascending";
    }

    /** What follows an address for the same search in another order: names rise and figures fall first, and turn when asked again. */
    public String sorted(String by) {
        boolean down = column.equals(by) ? !descending : !NAME.equals(by);
        return query((down ? "-" : "") + by);
    }

    /** What follows an address for this search and order. */
    public String getQuery() {
        return query(getSort());
    }

    private String query(String sort) {
        return (search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8)) + "&sort=" + sort;
    }
}
