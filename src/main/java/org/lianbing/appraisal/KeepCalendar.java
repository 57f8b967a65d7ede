package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * Sets the days on which a unit, and whatever is below it, settles its months (考核日程). They hold from the oldest month that is not
 * closed: what was published of closed ones stays as it was.
 */
@ApplicationScoped
@Transactional
public class KeepCalendar {

    private final Access access;
    private final Caller caller;
    private final Units units;
    private final Periods periods;
    private final Calendars calendars;
    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;

    KeepCalendar() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepCalendar(Access access, Caller caller, Units units, Periods periods, Calendars calendars, Sql sql, Clock clock, AuditTrail audit) {
        this.access = access;
        this.caller = caller;
        this.units = units;
        this.periods = periods;
        this.calendars = calendars;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden if the caller may not see the appraisal of the unit's members */
    public CalendarCard of(long unitId) {
        UnitCard unit = units.get(unitId);
        access.requireSightOfUnit(unit.path(), Matter.APPRAISAL);
        YearMonth from = periods.oldestOpen();
        SetCalendars set = calendars.in(from);
        Optional<SetCalendar> nearest = set.nearest(unit.path());
        boolean mayKeep = access.pathsOf(Role.DEPUTY).stream().anyMatch(unit.path()::startsWith);
        return new CalendarCard(unit, from, set.of(unit.path()), nearest.orElse(null), nearest.map(one -> units.get(one.unit())).orElse(null),
                set.of(above(unit)).days(), mayKeep);
    }

    /**
     * @throws Failure.Invalid   if a day is missing, not within 1 to {@link MonthDays#LATEST}, or not after the step before
     * @throws Failure.Forbidden unless the caller heads the appraisal of the unit
     */
    public void set(long unitId, CalendarDraft draft) {
        requireKeeper(unitId);
        MonthDays days = draft.checked();
        write(unitId, days);
        audit.record("appraisal.calendar.set", "unit/" + unitId, periods.oldestOpen() + " " + days.entryUntil() + " " + days.checkUntil() + " "
                + days.closeBy() + " " + days.publicDays());
    }

    /** The unit follows the one above again. The same failures as {@link #set}. */
    public void follow(long unitId) {
        requireKeeper(unitId);
        write(unitId, null);
        audit.record("appraisal.calendar.follow", "unit/" + unitId, periods.oldestOpen().toString());
    }

    private void requireKeeper(long unitId) {
        access.requireOverUnit(units.get(unitId).path(), Role.DEPUTY);
    }

    private void write(long unitId, MonthDays days) {
        YearMonth from = periods.oldestOpen();
        sql.update("insert into appraisal_calendar(unit_id, applies_from, set_at) values (?,?,?) on conflict do nothing", unitId, from,
                clock.instant());
        sql.update("update appraisal_calendar set entry_until=?, check_until=?, close_by=?, public_days=?, set_by=?, set_at=? where unit_id=? "
                + "and applies_from=?", days == null ? null : days.entryUntil(), days == null ? null : days.checkUntil(),
                days == null ? null : days.closeBy(), days == null ? null : days.publicDays(), caller.memberIfAny().orElse(null), clock.instant(),
                unitId, from);
    }

    private static String above(UnitCard unit) {
        return unit.path().substring(0, unit.path().lastIndexOf('/', unit.path().length() - 2) + 1);
    }
}
