package org.lianbing.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.appraisal.DepartmentMonth;
import org.lianbing.appraisal.Periods;
import org.lianbing.appraisal.Standing;
import org.lianbing.appraisal.UnitMonth;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;

/** The director's table: members by indicators, sorted by any column. */
@Named
@RequestScoped
public class DepartmentPage {

    private static final String TOTAL = "total";
    private static final String NAME = "name";
    private static final int MOST_CHIPS = 8;

    @Inject
    DepartmentMonth departments;
    @Inject
    Periods periods;
    @Inject
    UnitMonthChoice choice;
    @Inject
    Access access;

    private String sort;
    private String order;
    private UnitMonth month;
    private YearMonth shown;

    public void load() {
        shown = choice.getPeriod();
        month = choice.getUnit() == null ? null : departments.of(choice.getUnit(), shown);
    }

    /** Null where the reader sees nobody who is appraised. */
    public UnitMonth getMonth() {
        return month;
    }

    public YearMonth getShown() {
        return shown;
    }

    public List<UnitCard> getUnits() {
        return choice.getUnits();
    }

    public boolean isChips() {
        return choice.getUnits().size() <= MOST_CHIPS;
    }

    public List<Standing> getMembers() {
        Comparator<Standing> byColumn = NAME.equals(sort) ? Comparator.comparing(standing -> standing.member().number())
                : Comparator.comparing(this::value);
        return month.members().stream().sorted(isAscending() ? byColumn : byColumn.reversed()).toList();
    }

    private BigDecimal value(Standing standing) {
        var indicator = standing.indicators().get(column());
        return indicator == null ? standing.comparable() : indicator.points().value();
    }

    private String column() {
        return sort == null ? TOTAL : sort;
    }

    private boolean isAscending() {
        return "up".equals(order) || order == null && NAME.equals(sort);
    }

    /** For {@code aria-sort}. */
    public String sorted(String column) {
        return !column().equals(column) ? "none" : isAscending() ? "ascending" : "descending";
    }

    /** The same table sorted by this column, the other way round if it is already. */
    public String sortLink(String column) {
        boolean up = column().equals(column) ? !isAscending() : NAME.equals(column);
        return link(month.unit().id(), shown) + "&sort=" + column + "&order=" + (up ? "up" : "down");
    }

    public String link(long unitId, YearMonth to) {
        return "/appraisal/department?unit=" + unitId + "&period=" + to;
    }

    public String getPrevious() {
        return month == null ? "/appraisal/department?period=" + shown.minusMonths(1) : link(month.unit().id(), shown.minusMonths(1));
    }

    /** Null for the current month. */
    public String getNext() {
        return !shown.isBefore(periods.current()) ? null
                : month == null ? "/appraisal/department?period=" + shown.plusMonths(1) : link(month.unit().id(), shown.plusMonths(1));
    }

    /** Whole per cent. */
    public BigDecimal getEnteredShare() {
        return month.enterable().isZero() ? BigDecimal.ZERO
                : month.entered().value().movePointRight(2).divide(month.enterable().value(), 0, RoundingMode.DOWN);
    }

    public long getRanked() {
        return month.complete();
    }

    public BigDecimal getHighest() {
        return ranked().max(Comparator.naturalOrder()).orElse(null);
    }

    public BigDecimal getLowest() {
        return ranked().min(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<BigDecimal> ranked() {
        return month.members().stream().filter(standing -> standing.rank() != null).map(Standing::comparable);
    }

    /** What follows the address of a page about the same unit and month. */
    public String getQuery() {
        return "?unit=" + month.unit().id() + "&period=" + shown;
    }

    public String names(List<MemberCard> members) {
        return members.stream().map(MemberCard::name).collect(Collectors.joining("、"));
    }

    public boolean isEntering() {
        return month.open() && access.has(Role.DIRECTOR, Role.INSPECTION, Role.CENTRE, Role.DEPUTY);
    }

    /** 86.8, not 86.80. */
    public String plain(BigDecimal value) {
        return value == null ? "–" : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
