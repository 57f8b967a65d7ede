package org.lianbing.people;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.MemberId;

/**
 * What a row of a roster does to one person.
 *
 * @param line   0 for a leaver whom the file does not name
 * @param member null for who is added
 * @param before null likewise
 * @param day    since when it holds: first day in the new unit or back, last day of a leaver
 */
public record RosterAct(Kind kind, int line, MemberId member, Facts before, Facts after, LocalDate day, List<FieldChange> changes) {

    /** In the order in which a preview shows them. */
    public enum Kind {
        ADD, RETURN, MOVE, CHANGE, LEAVE
    }
}
