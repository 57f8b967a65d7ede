package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;

/** A unit's year, month by month, in a fixed number of queries. */
@ApplicationScoped
@Transactional
public class YearSheets {

    private final Access access;
    private final Units units;
    private final Periods periods;
    private final MonthTotals totals;

    YearSheets() {
        this(null, null, null, null);
    }

    @Inject
    YearSheets(Access access, Units units, Periods periods, MonthTotals totals) {
        this.access = access;
        this.units = units;
        this.periods = periods;
        this.totals = totals;
    }

    /** @throws Failure.Forbidden unless the caller sees somebody's appraisal */
    public void requireReader() {
        access.require(Matter.APPRAISAL.roles().toArray(Role[]::new));
    }

    /** @throws Failure.Forbidden if the caller may not see the appraisal of the unit's members */
    public YearSheet of(long unitId, int year) {
        UnitCard unit = units.get(unitId);
        access.requireSightOfUnit(unit.path(), Matter.APPRAISAL);
        List<YearMonth> months = IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(periods.current())).toList();
        Map<MemberId, MemberCard> people = new LinkedHashMap<>();
        Map<MemberId, Map<YearMonth, YearSheet.Month>> found = new HashMap<>();
        YearMonth oldestOpen = periods.oldestOpen();
        Map<YearMonth, List<MemberTotal>> all = months.isEmpty() ? Map.of() : totals.of(unit.path(), months);
        for (YearMonth month : months) {
            all.get(month).stream().filter(one -> !Appraised.isNewcomer(one.member(), month) && !one.total().outOf().isZero()).forEach(one -> {
                people.putIfAbsent(one.member().id(), one.member());
                found.computeIfAbsent(one.member().id(), id -> new HashMap<>()).put(month,
                        new YearSheet.Month(DepartmentMonth.comparable(one), month.isBefore(oldestOpen) && one.total().isComplete()));
            });
        }
        return new YearSheet(unit, year, months, people.values().stream()
                .sorted(Comparator.comparing(MemberCard::unitPath).thenComparing(MemberCard::number))
                .map(member -> new YearSheet.Row(member, found.get(member.id()))).toList());
    }
}
