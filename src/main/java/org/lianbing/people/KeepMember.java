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

/** What happens to one member: entered, put right, moved, gone, back, under another number. For the administrator and HR over his unit. */
@ApplicationScoped
@Transactional
public class KeepMember {

    private final Access access;
    private final Caller caller;
    private final KeepRoster roster;
    private final LoadCompany company;
    private final WriteMembers writing;
    private final Members members;
    private final UnitTree units;
    private final Sql sql;

    KeepMember() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepMember(Access access, Caller caller, KeepRoster roster, LoadCompany company, WriteMembers writing, Members members, UnitTree units, Sql sql) {
        this.access = access;
        this.caller = caller;
        this.roster = roster;
        this.company = company;
        this.writing = writing;
        this.members = members;
        this.units = units;
        this.sql = sql;
    }

    /** @throws Failure.Invalid if the number is taken or the unit retired */
    public MemberId add(NewMember entered, String email) {
        openUnit(entered.unitId());
        String address = email(email);
        freeNumber(entered.number());
        MemberId id = roster.addMember(entered);
        sql.update("update member set email=? where id=?", address, id);
        return id;
    }

    /** Puts right what was entered. Unit, post and number change by acts of their own, with a day. */
    public void correct(MemberId id, Correction to) {
        Company.Person person = kept(id);
        Facts before = person.facts();
        NewMember checked = new NewMember(before.number(), to.name(), before.unit().id(), before.post(), to.hiredOn(),
                person.wasAway() ? null : to.inPostOn(), to.employment(), to.station(), to.grade(), null, null);
        Facts after = new Facts(before.number(), checked.name().strip(), before.unit(), before.post(), to.hiredOn(), to.inPostOn(), to.employment(),
                to.station(), grade(to.grade()), email(to.email()));
        List<FieldChange> changes = before.changesTo(after);
        if (!changes.isEmpty()) {
            writing.correct(Map.of(id, after), Map.of(id, ApplyRoster.fields(changes, today(person))));
        }
    }

    /** @param inPostOn 任现岗日期 from now on; the same as before if the post stays what it was */
    public void move(MemberId id, long unitId, String post, LocalDate inPostOn, LocalDate day, String note) {
        Company.Person person = present(id);
        UnitNode unit = openUnit(unitId);
        checkDay(person, day, null);
        Facts after = person.facts().movedTo(new UnitRef(unit.id(), unit.name()), post(post), inPostOn);
        if (after.unit().equals(person.facts().unit()) && after.post().equals(person.facts().post())) {
            throw Failure.Invalid.field("unit", "people.member.move.same");
        }
        checkInPost(person, inPostOn);
        writing.move(Map.of(id, after), List.of(new Stays.Begun(id, day, "move", note(note))),
                Map.of(id, ApplyRoster.fields(person.facts().changesTo(after), day)));
    }

    /** The old one stays known: a list that still names it finds him. */
    public void takeNumber(MemberId id, String number, LocalDate day, String note) {
        Company.Person person = kept(id);
        String wished = number == null ? "" : number.strip();
        if (!wished.matches("[0-9A-Za-z-]{1,40}")) {
            throw Failure.Invalid.field("number", "people.number.shape");
        }
        if (wished.equals(person.facts().number())) {
            throw Failure.Invalid.field("number", "people.member.number.same");
        }
        freeNumber(wished);
        if (!person.isHere()) {
            writing.correct(Map.of(id, person.facts().numbered(wished)), Map.of(id, "number"));
            return;
        }
        checkDay(person, day, null);
        writing.move(Map.of(id, person.facts().numbered(wished)), List.of(new Stays.Begun(id, day, "number", note(note))), Map.of(id, "number from " + day));
    }

    /** His record stays, his sign-ins and roles end at once. @throws Failure.Conflict for oneself and the last administrator */
    public void leave(MemberId id, LocalDate lastDay, String note) {
        Company.Person person = present(id);
        if (caller.memberIfAny().filter(id::equals).isPresent()) {
            throw new Failure.Conflict("people.member.leave.self");
        }
        if (isLastAdministrator(id)) {
            throw new Failure.Conflict("people.member.leave.lastAdmin");
        }
        checkDay(person, lastDay, null);
        writing.leave(List.of(new Stays.Begun(id, lastDay, "leave", note(note))));
    }

    /** @param inPostOn null: the day until now, moved forward by the time away */
    public void comeBack(MemberId id, Return back) {
        Company.Person person = kept(id);
        if (person.isHere()) {
            throw new Failure.Conflict("people.member.back.here");
        }
        UnitNode unit = openUnit(back.unitId());
        checkDay(person, back.day(), person.leftOn());
        String number = back.number() == null || back.number().isBlank() ? person.facts().number() : back.number().strip();
        if (!number.equals(person.facts().number())) {
            freeNumber(number);
        }
        LocalDate inPost = back.inPostOn() != null ? back.inPostOn() : Tenure.afterAbsence(person.facts().inPostOn(), person.leftOn(), back.day());
        Facts after = person.facts().movedTo(new UnitRef(unit.id(), unit.name()), post(back.post()), inPost).numbered(number);
        writing.comeBack(Map.of(id, after), List.of(new Stays.Begun(id, back.day(), "back", note(back.note()))));
    }

    private boolean isLastAdministrator(MemberId id) {
        return sql.count("select count(*) as n from role_holding where role=? and member_id=?", Role.ADMIN.code(), id) > 0
                && sql.count("select count(*) as n from role_holding h join member m on m.id=h.member_id where h.role=? and h.member_id<>? "
                + "and m.left_on is null", Role.ADMIN.code(), id) == 0;
    }

    private Company.Person kept(MemberId id) {
        access.requireOver(id, Role.ADMIN, Role.HR);
        return company.person(id);
    }

    private Company.Person present(MemberId id) {
        Company.Person person = kept(id);
        if (!person.isHere()) {
            throw new Failure.Conflict("people.member.gone");
        }
        return person;
    }

    private UnitNode openUnit(long id) {
        UnitNode unit = units.kept(id);
        if (unit.retiredOn() != null) {
            throw Failure.Invalid.field("unit", "people.roster.unit.retired", unit.name());
        }
        return unit;
    }

    private LocalDate today(Company.Person person) {
        return members.today(person.id());
    }

    /** @param after the day must lie after this one; null: not before the present stay began */
    private void checkDay(Company.Person person, LocalDate day, LocalDate after) {
        if (day == null) {
            throw Failure.Invalid.field("day", "people.member.day.missing");
        }
        if (day.isAfter(today(person))) {
            throw Failure.Invalid.field("day", "people.member.day.future");
        }
        if (after != null && !day.isAfter(after)) {
            throw Failure.Invalid.field("day", "people.roster.back.beforeLeft", after);
        }
        LocalDate began = sql.list(row -> row.date("from_on"), "select from_on from member_stay where member_id=? and to_on is null", person.id()).stream()
                .filter(from -> from != null).findFirst().orElse(person.facts().hiredOn());
        if (after == null && began != null && day.isBefore(began)) {
            throw Failure.Invalid.field("day", "people.member.day.before", began);
        }
    }

    private static void checkInPost(Company.Person person, LocalDate inPostOn) {
        if (!person.wasAway() && inPostOn != null && person.facts().hiredOn() != null && inPostOn.isBefore(person.facts().hiredOn())) {
            throw Failure.Invalid.field("inPostOn", "people.inPost.beforeHire");
        }
    }

    private void freeNumber(String number) {
        if (sql.count("select count(*) as n from member where number=?", number) > 0) {
            throw Failure.Invalid.field("number", "people.number.taken", number);
        }
    }

    private static String post(String typed) {
        if (typed == null || typed.length() > 100) {
            throw Failure.Invalid.field("post", "people.roster.tooLong");
        }
        return typed.strip();
    }

    private static String note(String typed) {
        if (typed != null && typed.length() > 400) {
            throw Failure.Invalid.field("note", "people.member.note.tooLong");
        }
        return typed == null ? "" : typed.strip();
    }

    private static String grade(String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static String email(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return (String) RosterText.email(typed.strip());
        } catch (Failure.Invalid wrong) {
            throw Failure.Invalid.field("email", wrong.code(), wrong.args().toArray());
        }
    }

    /** What can be put right without a day. */
    public record Correction(String name, LocalDate hiredOn, LocalDate inPostOn, Employment employment, Station station, String grade, String email) {
    }

    /** @param number empty: the one he had */
    public record Return(long unitId, String post, String number, LocalDate day, LocalDate inPostOn, String note) {
    }
}
