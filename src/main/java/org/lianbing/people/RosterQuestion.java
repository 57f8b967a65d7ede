package org.lianbing.people;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.MemberId;

/** A row with an unknown number that looks like somebody whom we know: the user says whether it is him. */
public record RosterQuestion(int line, String number, String name, String unit, List<Alike> alike) {

    /** @param leftOn his last day, or null if he is here under another number */
    public record Alike(MemberId id, String number, String name, String unitName, LocalDate hiredOn, LocalDate leftOn) {
    }
}
