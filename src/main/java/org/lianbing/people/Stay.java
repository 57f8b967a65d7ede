package org.lianbing.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time during which a member was in one unit, in one post, under one number.
 *
 * @param unitName  as the unit was called then
 * @param from      null: since before our records
 * @param to        his last day of it; null: until today
 * @param act       what began it: {@code enter}, {@code move}, {@code back}, {@code number}
 * @param enteredBy name; null if the system did
 */
public record Stay(String number, String unitName, String post, LocalDate from, LocalDate to, String act, String note, String enteredBy,
        Instant enteredAt) {

    Stay withoutReason() {
        return new Stay(number, unitName, post, from, to, act, "", null, null);
    }
}
