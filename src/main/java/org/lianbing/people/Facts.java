package org.lianbing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the roster keeps of a person.
 *
 * @param inPostOn 任现岗日期; null for those without a customer-manager's post
 * @param station  null for posts without an area
 * @param grade    五级 … 一级, or null
 */
public record Facts(String number, String name, UnitRef unit, String post, LocalDate hiredOn, LocalDate inPostOn, Employment employment,
        Station station, String grade, String email) {

    /** What the row says over what is known; what it does not say stays. */
    Facts with(RosterLine line, UnitRef said) {
        return new Facts(or(line, RosterField.NUMBER, number), or(line, RosterField.NAME, name), said == null ? unit : said,
                or(line, RosterField.POST, post), or(line, RosterField.HIRED, hiredOn), or(line, RosterField.IN_POST, inPostOn),
                or(line, RosterField.EMPLOYMENT, employment), or(line, RosterField.STATION, station), or(line, RosterField.GRADE, grade),
                or(line, RosterField.EMAIL, email));
    }

    @SuppressWarnings("unchecked")
    private static <T> T or(RosterLine line, RosterField field, T known) {
        return line.says(field) ? (T) line.said().get(field) : known;
    }

    Facts numbered(String wished) {
        return new Facts(wished, name, unit, post, hiredOn, inPostOn, employment, station, grade, email);
    }

    Facts inPostSince(LocalDate day) {
        return new Facts(number, name, unit, post, hiredOn, day, employment, station, grade, email);
    }

    Facts withoutEmail() {
        return new Facts(number, name, unit, post, hiredOn, inPostOn, employment, station, grade, null);
    }

    Facts in(UnitRef other) {
        return movedTo(other, post, inPostOn);
    }

    Facts movedTo(UnitRef other, String otherPost, LocalDate inPost) {
        return new Facts(number, name, other, otherPost, hiredOn, inPost, employment, station, grade, email);
    }

    /** What becomes different, field by field. */
    List<FieldChange> changesTo(Facts after) {
        List<FieldChange> changes = new ArrayList<>();
        change(changes, RosterField.NUMBER, number, after.number);
        change(changes, RosterField.NAME, name, after.name);
        change(changes, RosterField.UNIT, unit == null ? null : unit.name(), after.unit.name(), !Objects.equals(unit, after.unit));
        change(changes, RosterField.POST, post, after.post);
        change(changes, RosterField.HIRED, hiredOn, after.hiredOn);
        change(changes, RosterField.IN_POST, inPostOn, after.inPostOn);
        change(changes, RosterField.EMPLOYMENT, employment, after.employment);
        change(changes, RosterField.STATION, station, after.station);
        change(changes, RosterField.GRADE, grade, after.grade);
        change(changes, RosterField.EMAIL, email, after.email);
        return changes;
    }

    private static void change(List<FieldChange> changes, RosterField field, Object from, Object to) {
        change(changes, field, from, to, !Objects.equals(from, to));
    }

    private static void change(List<FieldChange> changes, RosterField field, Object from, Object to, boolean different) {
        if (different) {
            changes.add(new FieldChange(field, text(from), text(to)));
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
