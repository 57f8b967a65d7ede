package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** Enters a member, puts right what was entered, changes his number. For the administrator and HR over his unit. */
@ApplicationScoped
@Transactional
public class KeepMember {

    private final MemberChecks checks;
    private final KeepRoster roster;
    private final WriteMembers writing;
    private final Sql sql;

    KeepMember() {
        this(null, null, null, null);
    }

    @Inject
    KeepMember(MemberChecks checks, KeepRoster roster, WriteMembers writing, Sql sql) {
        this.checks = checks;
        this.roster = roster;
        this.writing = writing;
        this.sql = sql;
    }

    /** @throws Failure.Invalid if the number is taken or the unit retired */
    public MemberId add(NewMember entered, String email) {
        checks.openUnit(entered.unitId());
        String address = email(email);
        checks.freeNumber(entered.number());
        MemberId id = roster.addMember(entered);
        sql.update("update member set email=? where id=?", address, id);
        return id;
    }

    /** Puts right what was entered. Unit, post and number change by acts of their own, with a day. */
    public void correct(MemberId id, Correction to) {
        Company.Person person = checks.kept(id);
        Facts before = person.facts();
        NewMember checked = new NewMember(before.number(), to.name(), before.unit().id(), before.post(), to.hiredOn(),
                person.wasAway() ? null : to.inPostOn(), to.employment(), to.station(), to.grade(), null, null);
        Facts after = new Facts(before.number(), checked.name().strip(), before.unit(), before.post(), to.hiredOn(), to.inPostOn(), to.employment(),
                to.station(), grade(to.grade()), email(to.email()));
        List<FieldChange> changes = before.changesTo(after);
        if (!changes.isEmpty()) {
            writing.correct(Map.of(id, after), Map.of(id, ApplyRoster.fields(changes, checks.today(person))));
        }
    }

    /** The old one stays known: a list that still names it finds him. */
    public void takeNumber(MemberId id, String number, LocalDate day, String note) {
        Company.Person person = checks.kept(id);
        String wished = number == null ? "" : number.strip();
        if (wished.equals(person.facts().number())) {
            throw Failure.Invalid.field("number", "people.member.number.same");
        }
        checks.freeNumber(wished);
        if (!person.isHere()) {
            writing.correct(Map.of(id, person.facts().numbered(wished)), Map.of(id, "number"));
            return;
        }
        checks.checkDay(person, day, null);
        writing.move(Map.of(id, person.facts().numbered(wished)), List.of(new Stays.Begun(id, day, "number", MemberChecks.note(note))), Map.of(id, "number from " + day));
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
}
