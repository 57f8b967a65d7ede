package org.lianbing.people.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.lianbing.kernel.Failure;

/** Days as a form's date field sends them. */
final class Days {

    private Days() {
    }

    /**
     * @return null if nothing was typed
     * @throws Failure.Invalid at the field, if it is no day
     */
    static LocalDate read(String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1940 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // said below, like a year out of range
        }
        throw Failure.Invalid.field(field, "people.roster.date.none", typed);
    }

    static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
