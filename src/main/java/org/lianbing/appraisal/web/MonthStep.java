package org.lianbing.appraisal.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A step of the unit's calendar for one month: facts count at once; in the month after, entries until the 5th, the check of the draft
 * until the 8th, review and talks by the 10th, then the closing.
 *
 * @param key   end of the message key
 * @param from  first day, or null
 * @param to    last day, or null
 */
public record MonthStep(String key, LocalDate from, LocalDate to, boolean done, boolean current) {

    private static final List<String> KEYS = List.of("facts", "entry", "check", "talk", "close");
    private static final int ENTRY_UNTIL = 5;
    private static final int CHECK_UNTIL = 8;
    private static final int TALK_UNTIL = 10;

    static List<MonthStep> of(YearMonth period, LocalDate today, boolean open) {
        int at = open ? at(period, today) : KEYS.size();
        return IntStream.range(0, KEYS.size()).mapToObj(i -> step(i, period.plusMonths(1), at)).toList();
    }

    private static int at(YearMonth period, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (!now.isAfter(period)) {
            return 0;
        }
        int day = now.equals(period.plusMonths(1)) ? today.getDayOfMonth() : Integer.MAX_VALUE;
        return day <= ENTRY_UNTIL ? 1 : day <= CHECK_UNTIL ? 2 : day <= TALK_UNTIL ? 3 : 4;
    }

    private static MonthStep step(int index, YearMonth after, int at) {
        LocalDate from = index == 1 ? after.atDay(1) : index == 2 ? after.atDay(ENTRY_UNTIL) : null;
        LocalDate to = index == 0 ? null : after.atDay(index == 1 ? ENTRY_UNTIL : index == 2 ? CHECK_UNTIL : TALK_UNTIL);
        return new MonthStep(KEYS.get(index), from, to, index < at, index == at);
    }
}
