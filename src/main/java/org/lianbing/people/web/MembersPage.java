package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.FindMembers;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberFilter;
import org.lianbing.people.MemberRow;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Ask;

/** The list of members, searched, filtered, ordered and paged by the address. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    FindMembers find;
    @Inject
    Access access;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private String search;
    private Long unit;
    private int page;
    private String state;
    private String sort;
    private MemberFilter filter;
    private int count;
    private List<MemberRow> rows;
    private List<UnitCard> units;

    public void load() {
        if (access.pathsInSight(Matter.CARD).isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        units = find.units();
        unit = Ask.idIfAny(request, "unit");
        filter = MemberFilter.of(search, unit, state, sort);
        count = find.count(filter);
        page = Math.min(Ask.page(request), Math.max(1, getPages()));
        rows = find.list(filter, page - 1);
    }

    /** Whether the reader enters members. */
    public boolean isKeeping() {
        return access.has(Role.ADMIN, Role.HR);
    }

    public List<MemberFilter.State> getStates() {
        return List.of(MemberFilter.State.values());
    }

    /** The same list with another state. */
    public String with(MemberFilter.State wished) {
        return "?" + query(wished, sort);
    }

    /** The same list in another order; asked for the order that it has, the other way round. */
    public String sorted(String by) {
        boolean same = filter.sort().code().equals(by);
        return "?" + query(filter.state(), same && !filter.descending() ? "-" + by : by);
    }

    /** For {@code aria-sort}. */
    public String direction(String by) {
        return !filter.sort().code().equals(by) ? "none" : filter.descending() ? "descending" : "ascending";
    }

    public String at(int wished) {
        return "?" + query(filter.state(), sort) + "&page=" + wished;
    }

    /** The filters as a file of the same list needs them. */
    public String getQuery() {
        return query(filter.state(), sort);
    }

    private String query(MemberFilter.State wished, String by) {
        return "q=" + texts.inUrl(search) + "&unit=" + (unit == null ? "" : unit) + "&state=" + wished.code() + "&sort=" + texts.inUrl(by);
    }

    public MemberFilter getFilter() {
        return filter;
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

    public int getPages() {
        return (count + FindMembers.PAGE - 1) / FindMembers.PAGE;
    }

    public int getCount() {
        return count;
    }

    public List<MemberRow> getRows() {
        return rows;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Long getUnit() {
        return unit;
    }

    public int getPage() {
        return page;
    }
}
