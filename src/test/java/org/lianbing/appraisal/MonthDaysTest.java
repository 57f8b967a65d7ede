package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;

/** Which days a unit may set, and whose hold. */
class MonthDaysTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @ParameterizedTest
    @CsvSource({"0,8,10,5,entryUntil", "5,29,10,5,checkUntil", "5,5,10,5,checkUntil", "5,8,8,5,closeBy", "5,8,,5,closeBy", "5,8,10,0,publicDays",
            "5,8,10,29,publicDays"})
    void each_step_comes_after_the_one_before_and_none_later_than_the_28th(Integer entry, Integer check, Integer close, Integer shown, String wrong) {
        assertThatThrownBy(() -> new CalendarDraft(entry, check, close, shown).checked()).isInstanceOfSatisfying(Failure.Invalid.class,
                invalid -> assertThat(invalid.problems()).extracting(Problem::field).containsExactly(wrong));
    }

    @Test
    void the_nearest_unit_above_decides() {
        SetCalendars set = new SetCalendars(OCTOBER, Map.of(1L, set(1, 6), 5L, set(5, 7)));

        assertThat(set.of("/1/").entryUntil()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(set.of("/1/5/9/").entryUntil()).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(set.of("/1/15/").entryUntil()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(set.of("/2/").entryUntil()).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void a_unit_that_follows_again_has_what_is_above() {
        SetCalendar given = new SetCalendar(5, OCTOBER, null, null, Instant.EPOCH);

        assertThat(new SetCalendars(OCTOBER, Map.of(1L, set(1, 6), 5L, given)).of("/1/5/").entryUntil()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(new SetCalendars(OCTOBER, Map.of(5L, given)).of("/1/5/").days()).isEqualTo(MonthDays.USUAL);
    }

    private static SetCalendar set(long unit, int entryUntil) {
        return new SetCalendar(unit, OCTOBER, new MonthDays(entryUntil, 12, 15, 5), "周岳恒", Instant.EPOCH);
    }
}
