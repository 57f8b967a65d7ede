package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;

/** The score sheet (评分表) of a unit's month: what the caller's roles enter, for everybody at once, in a fixed number of queries. */
@ApplicationScoped
@Transactional
public class ScoreSheets {

    private final Access access;
    private final Units units;
    private final Enterable enterable;
    private final MonthTotals totals;
    private final Periods periods;
    private final ScoreCells cells;

    ScoreSheets() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ScoreSheets(Access access, Units units, Enterable enterable, MonthTotals totals, Periods periods, ScoreCells cells) {
        this.access = access;
        this.units = units;
        this.enterable = enterable;
        this.totals = totals;
        this.periods = periods;
        this.cells = cells;
    }

    /**
     * @throws Failure.NotFound  if there is no such unit
     * @throws Failure.Forbidden if the caller may not see the appraisal of its members
     */
    public ScoreSheet of(long unitId, YearMonth period) {
        UnitCard unit = units.get(unitId);
        access.requireSightOfUnit(unit.path(), Matter.APPRAISAL);
        enterable.requireAnyOver(unit.path());
        List<MemberTotal> months = totals.of(unit.path(), period).stream().filter(month -> !month.member().id().equals(access.me().id())).toList();
        List<Indicator> columns = enterable.over(unit.path(), period).stream().filter(indicator -> months.stream()
                .anyMatch(month -> month.scheme().indicator(indicator.code()).isPresent())).toList();
        Set<String> codes = columns.stream().map(Indicator::code).collect(Collectors.toSet());
        Map<MemberId, Map<String, ScoreCell>> all = cells.of(months, codes);
        List<ScoreSheet.Row> rows = months.stream().map(month -> row(month, all.get(month.member().id())))
                .filter(row -> !row.cells().isEmpty()).toList();
        return new ScoreSheet(unit, period, periods.isOpen(period), columns.stream().map(IndicatorCard::of).toList(), rows, seen(months));
    }

    private static ScoreSheet.Row row(MemberTotal month, Map<String, ScoreCell> mine) {
        List<IndicatorTotal> elsewhere = month.total().indicators().stream().filter(total -> !mine.containsKey(total.code())).toList();
        Points corrections = sum(month.total().corrections().stream(), Entry::points);
        return new ScoreSheet.Row(month.member(), mine, sum(elsewhere.stream(), IndicatorTotal::points).plus(corrections),
                sum(elsewhere.stream().filter(total -> total.state() == IndicatorTotal.State.ENTERED), IndicatorTotal::weight),
                month.total().hundred());
    }

    private static <T> Points sum(Stream<T> parts, Function<T, Points> points) {
        return parts.map(points).reduce(Points.ZERO, Points::plus);
    }

    private static long seen(List<MemberTotal> months) {
        return months.stream().flatMap(month -> month.own().stream()).mapToLong(Entry::id).max().orElse(0);
    }
}
