package org.lianbing.people;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** What one row does to the person whom it is about. */
final class PlanLine {

    private static final int YEARS_AHEAD = 1;

    private final Company company;
    private final UnitFinder units;

    PlanLine(Company company, UnitFinder units) {
        this.company = company;
        this.units = units;
    }

    /**
     * @param person       null for somebody new
     * @param keepNumber   whether the row's number is only another way of writing his
     * @return null if nothing is to be done
     * @throws Failure.Invalid if it cannot be done
     */
    RosterAct of(RosterLine line, Company.Person person, boolean keepNumber) {
        if (person != null && !company.isMine(person.unitPath())) {
            throw wrong(RosterField.NUMBER, "people.roster.outside");
        }
        if (line.isGone(company.today())) {
            return person == null || !person.isHere() ? null : leave(line, person);
        }
        UnitRef said = line.unit() == null ? null : units.find(line.unit());
        if (person == null) {
            return add(line, said);
        }
        Facts after = person.facts().with(line, said);
        after = keepNumber ? after.numbered(person.facts().number()) : after;
        return person.isHere() ? change(line, person, after) : comeBack(line, person, after);
    }

    private RosterAct add(RosterLine line, UnitRef said) {
        if (!line.says(RosterField.NAME)) {
            throw wrong(RosterField.NAME, "people.roster.name.missing");
        }
        if (said == null) {
            throw wrong(RosterField.UNIT, "people.roster.unit.missing");
        }
        if (!line.says(RosterField.EMPLOYMENT)) {
            throw wrong(RosterField.EMPLOYMENT, "people.roster.employment.missing");
        }
        Facts after = new Facts(null, null, null, "", null, null, null, null, null, null).with(line, said);
        check(after, false);
        return act(RosterAct.Kind.ADD, line, null, null, after, since(after, company.today()));
    }

    private RosterAct change(RosterLine line, Company.Person person, Facts after) {
        List<FieldChange> changes = person.facts().changesTo(after);
        if (changes.isEmpty()) {
            return null;
        }
        check(after, person.wasAway());
        boolean moved = changes.stream().anyMatch(change -> change.field() == RosterField.UNIT || change.field() == RosterField.POST);
        boolean since = changes.stream().anyMatch(change -> change.field() == RosterField.IN_POST);
        LocalDate day = moved && since && after.inPostOn() != null && !after.inPostOn().isAfter(company.today()) ? after.inPostOn() : company.today();
        return act(moved ? RosterAct.Kind.MOVE : RosterAct.Kind.CHANGE, line, person.id(), person.facts(), after, day);
    }

    private RosterAct leave(RosterLine line, Company.Person person) {
        LocalDate day = line.says(RosterField.LEFT) ? line.date(RosterField.LEFT) : company.today();
        if (person.kept()) {
            throw wrong(RosterField.STATE, "people.roster.leave.kept");
        }
        if (day.isAfter(company.today())) {
            throw wrong(RosterField.LEFT, "people.roster.leave.future");
        }
        if (person.facts().hiredOn() != null && day.isBefore(person.facts().hiredOn())) {
            throw wrong(RosterField.LEFT, "people.roster.leave.beforeHire");
        }
        return new RosterAct(RosterAct.Kind.LEAVE, line.line(), person.id(), person.facts(), person.facts(), day, List.of());
    }

    /** The roster's 任现岗日期 wins; else the years in the post do not grow by the time away. */
    private RosterAct comeBack(RosterLine line, Company.Person person, Facts after) {
        LocalDate hired = line.date(RosterField.HIRED);
        LocalDate day = line.says(RosterField.BACK) ? line.date(RosterField.BACK)
                : hired != null && hired.isAfter(person.leftOn()) ? hired : company.today();
        if (day.isAfter(company.today())) {
            throw wrong(RosterField.BACK, "people.roster.back.future");
        }
        if (!day.isAfter(person.leftOn())) {
            throw wrong(RosterField.BACK, "people.roster.back.beforeLeft", person.leftOn());
        }
        if (!after.unit().isNew() && !units.isKnown(after.unit().id())) {
            throw wrong(RosterField.UNIT, "people.roster.unit.retired", after.unit().name());
        }
        Facts back = line.says(RosterField.IN_POST) ? after : after.inPostSince(Tenure.afterAbsence(after.inPostOn(), person.leftOn(), day));
        check(back, true);
        return act(RosterAct.Kind.RETURN, line, person.id(), person.facts(), back, day);
    }

    private void check(Facts after, boolean wasAway) {
        if (!wasAway && after.hiredOn() != null && after.inPostOn() != null && after.inPostOn().isBefore(after.hiredOn())) {
            throw wrong(RosterField.IN_POST, "people.inPost.beforeHire");
        }
        LocalDate last = company.today().plusYears(YEARS_AHEAD);
        if (after.hiredOn() != null && after.hiredOn().isAfter(last)) {
            throw wrong(RosterField.HIRED, "people.roster.date.ahead");
        }
        if (after.inPostOn() != null && after.inPostOn().isAfter(last)) {
            throw wrong(RosterField.IN_POST, "people.roster.date.ahead");
        }
    }

    /** Since when somebody who is entered only now has been where he is, as far as his dates tell. */
    static LocalDate since(Facts facts, LocalDate today) {
        LocalDate since = facts.inPostOn() != null ? facts.inPostOn() : facts.hiredOn();
        return since == null ? today : since;
    }

    private static RosterAct act(RosterAct.Kind kind, RosterLine line, MemberId member, Facts before, Facts after, LocalDate day) {
        List<FieldChange> changes = before == null ? List.of() : before.changesTo(after);
        return new RosterAct(kind, line.line(), member, before, after, day, changes);
    }

    private static Failure.Invalid wrong(RosterField field, String code, Object... args) {
        return Failure.Invalid.field(field.code(), code, args);
    }
}
