package org.lianbing.appraisal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.appraisal.MonthCalendar;

/**
 * A step of the unit's calendar for one month: facts count at once; in the month after, entries, then the check of the draft, review
 * and talks, then the closing.
 *
 * @param key   end of the message key
 * @param from  first day, or null
 * @param to    last day, or null
 */
public record MonthStep(String key, LocalDate from, LocalDate to, boolean done, boolean current) {

    private static final List<String> KEYS = List.of("facts", "entry", "check", "talk", "close");

    static List<MonthStep> of(MonthCalendar calendar, LocalDate today, boolean open) {
        int at = open ? at(calendar, today) : KEYS.size();
        return IntStream.range(0, KEYS.size()).mapToObj(i -> step(i, calendar, at)).toList();
    }

    private static int at(MonthCalendar calendar, LocalDate today) {
        return (int) List.of(calendar.period().atEndOfMonth(), calendar.entryUntil(), calendar.checkUntil(), calendar.closedBy()).stream()
                .filter(today::isAfter).count();
    }

    private static MonthStep step(int index, MonthCalendar calendar, int at) {
        LocalDate from = index == 1 ? calendar.entryFrom() : index == 2 ? calendar.entryUntil() : null;
        LocalDate to = index == 0 ? null : index == 1 ? calendar.entryUntil() : index == 2 ? calendar.checkUntil() : calendar.closedBy();
        return new MonthStep(KEYS.get(index), from, to, index < at, index == at);
    }
}
