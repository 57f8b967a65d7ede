package org.lianbing.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.List;
import org.lianbing.kernel.Problem;

/**
 * One row of a roster file, understood.
 *
 * @param line     as Excel counts it
 * @param said     what the row says; a blank cell says nothing and changes nothing
 * @param problems what could not be understood
 * @param cells    the row as it stands in the file
 */
record RosterLine(int line, Map<RosterField, Object> said, List<Problem> problems, List<String> cells) {

    String number() {
        return (String) said.get(RosterField.NUMBER);
    }

    String text(RosterField field) {
        return (String) said.get(field);
    }

    LocalDate date(RosterField field) {
        return (LocalDate) said.get(field);
    }

    boolean says(RosterField field) {
        return said.containsKey(field);
    }

    /** The department, below the company where the file names both; null if it says neither. */
    String unit() {
        String above = text(RosterField.ABOVE);
        String unit = text(RosterField.UNIT);
        return unit == null ? above : above == null || above.equals(unit) ? unit : above + "/" + unit;
    }

    /** Whether the row says that he is gone. */
    boolean isGone(LocalDate today) {
        Object present = said.get(RosterField.STATE);
        LocalDate left = date(RosterField.LEFT);
        return present == null ? left != null && !left.isAfter(today) : !(Boolean) present;
    }
}
