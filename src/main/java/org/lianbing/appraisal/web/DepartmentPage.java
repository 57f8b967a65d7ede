package org.lianbing.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.appraisal.DepartmentMonth;
import org.lianbing.appraisal.IndicatorCard;
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
    private static final int MOST_CHIPS = 8;

    @Inject
    DepartmentMonth departments;
    @Inject
    Periods periods;
    @Inject
    UnitMonthChoice choice;
    @Inject
    Access access;
    @Inject
    HttpServletRequest request;

    private UnitMonth month;
    private ListView view;
    private List<Standing> members = List.of();
    private YearMonth shown;

    public void load() {
        shown = choice.getPeriod();
        month = choice.getUnit() == null ? null : departments.of(choice.getUnit(), shown);
        if (month != null) {
            Map<String, Comparator<Standing>> orders = new HashMap<>(orders());
            orders.put(TOTAL, Comparator.comparing(Standing::comparable));
            view = ListView.of(request, orders.keySet(), "-" + TOTAL);
            members = view.rows(month.members().stream(), Standing::member, orders);
        }
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
        return members;
    }

    public ListView getView() {
        return view;
    }

    private Map<String, Comparator<Standing>> orders() {
        return month.scheme().indicators().stream().map(IndicatorCard::code).collect(Collectors.toMap(Function.identity(),
                code -> Comparator.comparing(standing -> standing.indicators().get(code).points())));
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
}
