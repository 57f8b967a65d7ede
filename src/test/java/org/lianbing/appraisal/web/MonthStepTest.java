package org.lianbing.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.appraisal.MonthCalendar;
import org.lianbing.appraisal.MonthDays;

class MonthStepTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MonthCalendar USUAL = new MonthCalendar(OCTOBER, MonthDays.USUAL);

    @ParameterizedTest
    @CsvSource({"2026-10-01,facts", "2026-10-31,facts", "2026-11-01,entry", "2026-11-05,entry", "2026-11-06,check", "2026-11-08,check",
            "2026-11-09,talk", "2026-11-10,talk", "2026-11-11,close", "2027-01-03,close"})
    void an_open_month_stands_where_the_calendar_says(LocalDate today, String step) {
        assertThat(MonthStep.of(USUAL, today, true)).filteredOn(MonthStep::current).extracting(MonthStep::key).containsExactly(step);
    }

    @Test
    void a_unit_with_other_days_stands_elsewhere_on_the_same_day() {
        MonthCalendar late = new MonthCalendar(OCTOBER, new MonthDays(10, 15, 20, 7));

        assertThat(MonthStep.of(late, LocalDate.of(2026, 11, 9), true)).filteredOn(MonthStep::current).extracting(MonthStep::key)
                .containsExactly("entry");
    }

    @Test
    void a_closed_month_has_done_every_step() {
        assertThat(MonthStep.of(USUAL, LocalDate.of(2026, 11, 9), false)).allMatch(MonthStep::done).noneMatch(MonthStep::current);
    }

    @Test
    void entries_are_made_in_the_first_five_days_of_the_month_after() {
        MonthStep entry = MonthStep.of(USUAL, LocalDate.of(2026, 10, 20), true).get(1);

        assertThat(entry.from()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(entry.to()).isEqualTo(LocalDate.of(2026, 11, 5));
    }
}
