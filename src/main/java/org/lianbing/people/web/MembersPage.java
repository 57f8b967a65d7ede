package org.lianbing.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.FindMembers;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberRow;
import org.lianbing.people.UnitCard;
import org.lianbing.kernel.Failure;

/** The list of members, searched, filtered by unit and paged by the address. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    FindMembers find;
    @Inject
    Access access;

    private String search;
    private Long unit;
    private Integer page;
    private int count;
    private List<MemberRow> rows;
    private List<UnitCard> units;

    public void load() {
        if (access.pathsInSight(Matter.CARD).isEmpty()) {
            throw new Failure.Forbidden("people.forbidden");
        }
        units = find.units();
        count = find.count(search, unit);
        page = page == null || page < 1 ? 1 : Math.min(page, Math.max(1, getPages()));
        rows = find.list(search, unit, page - 1);
    }

    public boolean isMayAppraise() {
        return !access.pathsInSight(Matter.APPRAISAL).isEmpty();
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

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
