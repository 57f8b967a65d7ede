package org.lianbing.appraisal;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of the month after, in which a month is settled: entries until the 5th, then the draft and each member's own check until the
 * 8th, review, talks and closing by the 10th. The days remind and mark; none of them locks anything.
 */
public record MonthCalendar(YearMonth period) {

    private static final int CHECK = 8;
    private static final int CLOSING = 10;
    /** How many days a closed month stays published (公示期). */
    private static final int PUBLISHED = 5;

    public LocalDate checkUntil() {
        return following(CHECK);
    }

    public LocalDate closedBy() {
        return following(CLOSING);
    }

    /** The last day of publicity of what was closed on that day. */
    public LocalDate publicUntil(LocalDate closedOn) {
        return closedOn.plusDays(PUBLISHED - 1L);
    }

    private LocalDate following(int day) {
        return period.plusMonths(1).atDay(day);
    }
}
