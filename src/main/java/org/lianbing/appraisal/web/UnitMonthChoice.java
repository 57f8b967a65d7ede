package org.lianbing.appraisal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.appraisal.DepartmentMonth;
import org.lianbing.appraisal.Periods;
import org.lianbing.people.Access;
import org.lianbing.people.UnitCard;

/** Which unit and month a page is about, as its address says; else the reader's own unit and the month that is being worked on. */
@Named
@RequestScoped
public class UnitMonthChoice {

    @Inject
    DepartmentMonth departments;
    @Inject
    Periods periods;
    @Inject
    Access access;
    @Inject
    HttpServletRequest request;

    private YearMonth period;
    private List<UnitCard> units;
    private Long unit;

    @PostConstruct
    void load() {
        period = PageMonth.read(request.getParameter("period"), periods.inWork(access.me().unitPath()));
        units = departments.units(period);
        Long asked = PageMonth.number(request.getParameter("unit"));
        unit = asked != null ? asked : UnitChoice.first(units, access.me().unitId());
    }

    public YearMonth getPeriod() {
        return period;
    }

    public List<UnitCard> getUnits() {
        return units;
    }

    /** Null where the reader sees nobody who is appraised. */
    public Long getUnit() {
        return unit;
    }

    public String query(YearMonth to) {
        return "?period=" + to + (getUnit() == null ? "" : "&unit=" + getUnit());
    }

    public String getQuery() {
        return query(getPeriod());
    }

    public String getPrevious() {
        return query(getPeriod().minusMonths(1));
    }

    /** Null for the current month. */
    public String getNext() {
        return getPeriod().isBefore(periods.current()) ? query(getPeriod().plusMonths(1)) : null;
    }
}
