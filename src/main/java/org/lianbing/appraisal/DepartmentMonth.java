package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;

/** A unit's month as its head sees it: members by indicators, totals and ranks, in a fixed number of queries. */
@ApplicationScoped
@Transactional
public class DepartmentMonth {

    private final Access access;
    private final Units units;
    private final MonthTotals totals;
    private final Schemes schemes;
    private final Periods periods;

    DepartmentMonth() {
        this(null, null, null, null, null);
    }

    @Inject
    DepartmentMonth(Access access, Units units, MonthTotals totals, Schemes schemes, Periods periods) {
        this.access = access;
        this.units = units;
        this.totals = totals;
        this.schemes = schemes;
        this.periods = periods;
    }

    /**
     * @throws Failure.NotFound  if there is no such unit
     * @throws Failure.Forbidden if the caller may not see the appraisal of its members
     */
    public UnitMonth of(long unitId, YearMonth period) {
        UnitCard unit = units.get(unitId);
        access.requireSightOfUnit(unit.path(), Matter.APPRAISAL);
        Map<Boolean, List<MemberTotal>> all = totals.of(unit.path(), period).stream()
                .collect(Collectors.partitioningBy(total -> Appraised.isNewcomer(total.member(), period)));
        List<Standing> members = ranked(all.get(false));
        SchemeCard scheme = schemes.inForce(Appraised.MONTHLY, period);
        return new UnitMonth(unit, period, periods.stage(period), scheme, members, missing(scheme, members),
                schemes.inForce(Appraised.ONBOARDING, period), all.get(true).stream().map(total -> standing(total, null)).toList(),
                mean(members), sum(all.get(false), MonthTotal::outOf), sum(all.get(false), MonthTotal::hundred));
    }

    /** The units whose members' appraisal the caller may see and that have somebody to appraise, as the tree reads. */
    public List<UnitCard> units(YearMonth period) {
        return access.pathsInSight(Matter.APPRAISAL).stream().sorted().flatMap(path -> withAppraised(path, period).stream()).distinct().toList();
    }

    private List<UnitCard> withAppraised(String path, YearMonth period) {
        List<String> inhabited = totals.appraised(path, period).stream().map(member -> member.unitPath()).distinct().toList();
        List<UnitCard> below = units.below(path);
        return below.stream().filter(unit -> inhabited.stream().anyMatch(home -> home.startsWith(unit.path()))).toList();
    }

    private static List<Standing> ranked(List<MemberTotal> members) {
        Ranking ranking = new Ranking(members.stream().filter(DepartmentMonth::isComplete).map(DepartmentMonth::comparable).toList());
        return members.stream().map(member -> standing(member, isComplete(member) ? ranking.of(comparable(member)) : null)).toList();
    }

    private static Standing standing(MemberTotal member, Integer rank) {
        MonthTotal total = member.total();
        return new Standing(member.member(), rank, total.total(), total.outOf(), total.hundred(), comparable(member),
                total.indicators().stream().collect(Collectors.toMap(IndicatorTotal::code, Function.identity())));
    }

    private static boolean isComplete(MemberTotal member) {
        return member.total().isComplete();
    }

    /** What is still to be entered, and by whom; in the scheme's order. */
    private static List<MissingScores> missing(SchemeCard scheme, List<Standing> members) {
        return scheme.indicators().stream().filter(indicator -> !indicator.isBonus()).map(indicator -> new MissingScores(indicator,
                members.stream().filter(member -> member.awaits(indicator.code())).map(Standing::member).toList(),
                members.stream().filter(member -> member.isOver(indicator.code())).map(Standing::member).toList()))
                .filter(missing -> !missing.awaited().isEmpty() || !missing.over().isEmpty()).toList();
    }

    static BigDecimal comparable(MemberTotal member) {
        return member.total().prorated().orElseGet(() -> member.total().total().value());
    }

    private static BigDecimal mean(List<Standing> members) {
        List<BigDecimal> ranked = members.stream().filter(member -> member.rank() != null).map(Standing::comparable).toList();
        return ranked.isEmpty() ? null : ranked.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(ranked.size()), Points.SCALE, RoundingMode.HALF_UP);
    }

    private static Points sum(List<MemberTotal> members, Function<MonthTotal, Points> what) {
        return members.stream().map(MemberTotal::total).map(what).reduce(Points.ZERO, Points::plus);
    }
}
