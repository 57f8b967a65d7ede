package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.InSight;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** How many days of shadowing a unit wants of its newcomers; what it has not set, the nearest unit above decides. */
@ApplicationScoped
@Transactional
public class SetProgramme {

    private static final Role[] BY = {Role.TRAINER, Role.DIRECTOR, Role.HR};
    private static final int MOST = 60;

    private final Sql sql;
    private final Programmes programmes;
    private final ShadowingDays days;
    private final StateShadowing outcome;
    private final InSight inSight;
    private final Units units;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    SetProgramme() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SetProgramme(Sql sql, Programmes programmes, ShadowingDays days, StateShadowing outcome, InSight inSight, Units units, Access access,
            Caller caller, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.days = days;
        this.outcome = outcome;
        this.inSight = inSight;
        this.units = units;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the caller may set it anywhere. */
    public boolean isAllowed() {
        return access.has(BY);
    }

    /** The units over which the caller may set it, as a tree reads. */
    public List<Programme> list() {
        access.require(BY);
        Map<Long, Integer> set = programmes.all();
        return Stream.of(BY).flatMap(role -> access.pathsOf(role).stream()).distinct().flatMap(path -> units.below(path).stream()).distinct()
                .map(unit -> new Programme(unit, Programmes.wanted(unit.path(), set), set.containsKey(unit.id()))).toList();
    }

    /**
     * @param wanted 1–60; null: as the unit above
     * @throws Failure.Invalid if it is out of range
     */
    public void set(long unit, Integer wanted) {
        String path = units.get(unit).path();
        access.requireOverUnit(path, BY);
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw Failure.Invalid.field("days", "onboarding.programme.range", MOST);
        }
        sql.update("delete from onboarding_programme where unit_id=?", unit);
        if (wanted != null) {
            sql.update("insert into onboarding_programme(unit_id, shadowing_days, set_by, set_at) values (?,?,?,?)", unit, wanted,
                    caller.memberIfAny().orElse(null), clock.instant());
        }
        audit.record("onboarding.programme.set", "unit/" + unit, wanted == null ? "as above" : wanted + " days");
        stateAnew(path);
    }

    /** Who has days is held to the new number from now on. */
    private void stateAnew(String path) {
        List<MemberCard> below = inSight.newcomers(Matter.LEARNING).stream().filter(card -> card.unitPath().startsWith(path)).toList();
        days.counts(below.stream().map(MemberCard::id).toList()).forEach((member, count) -> {
            if (count.ticked() > 0) {
                days.lock(member);
                outcome.of(member);
            }
        });
    }

    /** @param own whether the unit has set it itself */
    public record Programme(UnitCard unit, int days, boolean own) {
    }
}
