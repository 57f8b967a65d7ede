package org.lianbing.appraisal;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of the month after, in which a month is settled: entries, then the draft and each member's own check, then review, talks
 * and closing. The days remind and mark; none of them locks anything.
 */
public record MonthCalendar(YearMonth period, MonthDays days) {

    public LocalDate entryFrom() {
        return following(1);
    }

    public LocalDate entryUntil() {
        return following(days.entryUntil());
    }

    public LocalDate checkUntil() {
        return following(days.checkUntil());
    }

    public LocalDate closedBy() {
        return following(days.closeBy());
    }

    /** The last day of publicity of what was closed on that day. */
    public LocalDate publicUntil(LocalDate closedOn) {
        return closedOn.plusDays(days.publicDays() - 1L);
    }

    private LocalDate following(int day) {
        return period.plusMonths(1).atDay(day);
    }
}
