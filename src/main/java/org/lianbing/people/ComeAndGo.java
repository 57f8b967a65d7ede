package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** A member moves, leaves, comes back. For the administrator and HR over his unit, and over the one where he goes. */
@ApplicationScoped
@Transactional
public class ComeAndGo {

    private final MemberChecks checks;
    private final WriteMembers writing;
    private final Access access;
    private final Caller caller;
    private final Sql sql;

    ComeAndGo() {
        this(null, null, null, null, null);
    }

    @Inject
    ComeAndGo(MemberChecks checks, WriteMembers writing, Access access, Caller caller, Sql sql) {
        this.checks = checks;
        this.writing = writing;
        this.access = access;
        this.caller = caller;
        this.sql = sql;
    }

    /** @param inPostOn 任现岗日期 from now on; the same as before if the post stays what it was */
    public void move(MemberId id, long unitId, String post, LocalDate inPostOn, LocalDate day, String note) {
        Company.Person person = checks.present(id);
        UnitNode unit = checks.openUnit(unitId);
        checks.checkDay(person, day, null);
        Facts after = person.facts().movedTo(new UnitRef(unit.id(), unit.name()), MemberChecks.post(post), inPostOn);
        if (after.unit().equals(person.facts().unit()) && after.post().equals(person.facts().post())) {
            throw Failure.Invalid.field("unit", "people.member.move.same");
        }
        MemberChecks.checkInPost(person, inPostOn);
        writing.move(Map.of(id, after), List.of(new Stays.Begun(id, day, "move", MemberChecks.note(note))),
                Map.of(id, ApplyRoster.fields(person.facts().changesTo(after), day)));
    }

    /** His record stays, his sign-ins and roles end at once. @throws Failure.Conflict for oneself and the last administrator; Failure.Forbidden for an administrator, unless by another */
    public void leave(MemberId id, LocalDate lastDay, String note) {
        Company.Person person = checks.present(id);
        if (caller.memberIfAny().filter(id::equals).isPresent()) {
            throw new Failure.Conflict("people.member.leave.self");
        }
        refuseForAdministrators(id);
        checks.checkDay(person, lastDay, null);
        writing.leave(List.of(new Stays.Begun(id, lastDay, "leave", MemberChecks.note(note))));
    }

    /** @param inPostOn null: the day until now, moved forward by the time away */
    public void comeBack(MemberId id, Return back) {
        Company.Person person = checks.kept(id);
        if (person.isHere()) {
            throw new Failure.Conflict("people.member.back.here");
        }
        UnitNode unit = checks.openUnit(back.unitId());
        checks.checkDay(person, back.day(), person.leftOn());
        String number = back.number() == null || back.number().isBlank() ? person.facts().number() : back.number().strip();
        if (!number.equals(person.facts().number())) {
            checks.freeNumber(number);
        }
        LocalDate inPost = back.inPostOn() != null ? back.inPostOn() : Tenure.afterAbsence(person.facts().inPostOn(), person.leftOn(), back.day());
        Facts after = person.facts().movedTo(new UnitRef(unit.id(), unit.name()), MemberChecks.post(back.post()), inPost).numbered(number);
        writing.comeBack(Map.of(id, after), List.of(new Stays.Begun(id, back.day(), "back", MemberChecks.note(back.note()))));
    }

    /** Only another administrator lets one go, and never the last. */
    private void refuseForAdministrators(MemberId id) {
        if (sql.count("select count(*) as n from role_holding where role=? and member_id=?", Role.ADMIN.code(), id) == 0) {
            return;
        }
        access.requireOver(id, Role.ADMIN);
        if (sql.count("select count(*) as n from role_holding h join member m on m.id=h.member_id where h.role=? and h.member_id<>? "
                + "and m.left_on is null", Role.ADMIN.code(), id) == 0) {
            throw new Failure.Conflict("people.member.leave.lastAdmin");
        }
    }

    /** @param number empty: the one he had */
    public record Return(long unitId, String post, String number, LocalDate day, LocalDate inPostOn, String note) {
    }
}
