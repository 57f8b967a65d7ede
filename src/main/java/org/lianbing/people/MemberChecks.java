package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** What must hold before something happens to a member; each refusal names the field of the form. */
@ApplicationScoped
@Transactional
class MemberChecks {

    private final Access access;
    private final LoadCompany company;
    private final Members members;
    private final UnitTree units;
    private final Sql sql;

    MemberChecks() {
        this(null, null, null, null, null);
    }

    @Inject
    MemberChecks(Access access, LoadCompany company, Members members, UnitTree units, Sql sql) {
        this.access = access;
        this.company = company;
        this.members = members;
        this.units = units;
        this.sql = sql;
    }

    Company.Person kept(MemberId id) {
        access.requireOver(id, Role.ADMIN, Role.HR);
        return company.person(id);
    }

    Company.Person present(MemberId id) {
        Company.Person person = kept(id);
        if (!person.isHere()) {
            throw new Failure.Conflict("people.member.gone");
        }
        return person;
    }

    UnitNode openUnit(long id) {
        UnitNode unit = units.kept(id);
        if (unit.retiredOn() != null) {
            throw Failure.Invalid.field("unit", "people.roster.unit.retired", unit.name());
        }
        return unit;
    }

    LocalDate today(Company.Person person) {
        return members.today(person.id());
    }

    /** @param after the day must lie after this one; null: not before the present stay began */
    void checkDay(Company.Person person, LocalDate day, LocalDate after) {
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

    static void checkInPost(Company.Person person, LocalDate inPostOn) {
        if (!person.wasAway() && inPostOn != null && person.facts().hiredOn() != null && inPostOn.isBefore(person.facts().hiredOn())) {
            throw Failure.Invalid.field("inPostOn", "people.inPost.beforeHire");
        }
    }

    void freeNumber(String number) {
        if (!number.matches("[0-9A-Za-z-]{1,40}")) {
            throw Failure.Invalid.field("number", "people.number.shape");
        }
        if (sql.count("select count(*) as n from member where number=?", number) > 0) {
            throw Failure.Invalid.field("number", "people.number.taken", number);
        }
    }

    static String post(String typed) {
        if (typed == null || typed.length() > 100) {
            throw Failure.Invalid.field("post", "people.roster.tooLong");
        }
        return typed.strip();
    }

    static String note(String typed) {
        if (typed != null && typed.length() > 400) {
            throw Failure.Invalid.field("note", "people.member.note.tooLong");
        }
        return typed == null ? "" : typed.strip();
    }
}
