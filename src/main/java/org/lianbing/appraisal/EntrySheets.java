package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;

/** What the caller may enter by hand, and what has been entered so. */
@ApplicationScoped
@Transactional
public class EntrySheets {

    private static final int MOST_ENTRIES = 200;

    private final Access access;
    private final Units units;
    private final Enterable enterable;
    private final MonthTotals totals;
    private final Periods periods;
    private final Ledger ledger;
    private final Explain explain;

    EntrySheets() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    EntrySheets(Access access, Units units, Enterable enterable, MonthTotals totals, Periods periods, Ledger ledger, Explain explain) {
        this.access = access;
        this.units = units;
        this.enterable = enterable;
        this.totals = totals;
        this.periods = periods;
        this.ledger = ledger;
        this.explain = explain;
    }

    /**
     * @param indicator code of the one to be entered; null or not his to enter: the first that is
     * @throws Failure.Forbidden if the caller may not see the appraisal of the unit's members
     */
    public EntrySheet of(long unitId, YearMonth period, String indicator) {
        UnitCard unit = units.get(unitId);
        access.requireSightOfUnit(unit.path(), Matter.APPRAISAL);
        enterable.requireAnyOver(unit.path());
        List<Indicator> mine = enterable.over(unit.path(), period);
        Indicator chosen = mine.stream().filter(one -> one.code().equals(indicator)).findFirst()
                .orElse(mine.isEmpty() ? null : mine.get(0));
        return new EntrySheet(unit, period, periods.isOpen(period), mine.stream().map(IndicatorCard::of).toList(),
                chosen == null ? null : IndicatorCard.of(chosen), chosen == null ? List.of() : held(unit, period, chosen),
                explain.explain(byHand(unit, period, chosen)));
    }

    private List<Entry> byHand(UnitCard unit, YearMonth period, Indicator chosen) {
        return ledger.byHand(unit.path(), period).stream().filter(entry -> chosen == null || entry.indicator().equals(chosen.code()))
                .limit(MOST_ENTRIES).toList();
    }

    private List<EntrySheet.Held> held(UnitCard unit, YearMonth period, Indicator chosen) {
        MemberId me = access.me().id();
        return totals.of(unit.path(), period).stream().filter(member -> !member.member().id().equals(me))
                .flatMap(member -> member.total().indicators().stream().filter(total -> total.code().equals(chosen.code()))
                        .map(total -> new EntrySheet.Held(member.member(), total.points(), total.state()))).toList();
    }
}
