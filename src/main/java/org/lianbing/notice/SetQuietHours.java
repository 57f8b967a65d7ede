package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** When no mail goes out to a unit's members; for its director, the deputy manager and the administrator. */
@ApplicationScoped
@Transactional
public class SetQuietHours {

    private static final Role[] KEEPERS = {Role.DIRECTOR, Role.DEPUTY, Role.ADMIN};

    private final Sql sql;
    private final Access access;
    private final Units units;
    private final QuietTimes times;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    SetQuietHours() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    SetQuietHours(Sql sql, Access access, Units units, QuietTimes times, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.units = units;
        this.times = times;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether there is a unit that the caller may set them for. */
    public boolean mayAny() {
        return access.has(KEEPERS);
    }

    /**
     * What holds for each unit that the caller may set it for, as the tree reads.
     *
     * @throws Failure.Forbidden if there is none
     */
    public List<OfUnit> list() {
        access.require(KEEPERS);
        QuietTimes.OfUnits set = times.ofUnits();
        return access.pathsOf(Role.DIRECTOR, Role.DEPUTY, Role.ADMIN).stream().flatMap(path -> units.below(path).stream()).map(unit -> of(unit, set)).toList();
    }

    /** @throws Failure.Forbidden unless the caller is one who may set them */
    public OfUnit get(long id) {
        UnitCard unit = units.get(id);
        access.requireOverUnit(unit.path(), KEEPERS);
        return of(unit, times.ofUnits());
    }

    private static OfUnit of(UnitCard unit, QuietTimes.OfUnits set) {
        return set.over(unit.path()).map(found -> new OfUnit(unit, found.hours(), found.unit() == unit.id() ? Source.OWN : Source.ABOVE, found.name()))
                .orElseGet(() -> new OfUnit(unit, QuietHours.USUAL, Source.USUAL, ""));
    }

    public void set(long unit, QuietHours hours) {
        access.requireOverUnit(units.get(unit).path(), KEEPERS);
        sql.update("delete from notice_quiet_unit where unit_id=?", unit);
        sql.update("insert into notice_quiet_unit(unit_id, from_time, until_time, weekends, set_by, set_at) values (?,?,?,?,?,?)", unit,
                hours.from().toString(), hours.until().toString(), hours.weekends(), caller.memberIfAny().orElse(null), clock.instant());
        audit.record("notice.quiet.set", "unit/" + unit, hours.from() + "-" + hours.until() + (hours.weekends() ? " weekends" : ""));
    }

    /** As the unit above again. */
    public void follow(long unit) {
        access.requireOverUnit(units.get(unit).path(), KEEPERS);
        sql.update("delete from notice_quiet_unit where unit_id=?", unit);
        audit.record("notice.quiet.set", "unit/" + unit, "as above");
    }

    /** Where a unit's quiet hours come from. */
    public enum Source { OWN, ABOVE, USUAL }

    /** @param from the name of the unit that set them, empty where nobody did */
    public record OfUnit(UnitCard unit, QuietHours hours, Source source, String from) {

        public boolean isOwn() {
            return source == Source.OWN;
        }
    }
}
