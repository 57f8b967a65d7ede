package org.lianbing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Failure;

/** A mail waits until nothing is quiet any more, by the clocks of its reader's unit. */
class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NOON = new QuietHours(LocalTime.NOON, LocalTime.of(14, 0), false);

    @Test
    void by_day_it_goes_at_once_and_at_night_in_the_morning() {
        assertThat(free("2026-11-24T15:00", QuietHours.USUAL)).isEqualTo("2026-11-24T15:00");
        assertThat(free("2026-11-24T21:00", QuietHours.USUAL)).isEqualTo("2026-11-25T07:00");
        assertThat(free("2026-11-25T06:59", QuietHours.USUAL)).isEqualTo("2026-11-25T07:00");
        assertThat(free("2026-11-25T07:00", QuietHours.USUAL)).isEqualTo("2026-11-25T07:00");
    }

    @Test
    void on_friday_night_it_waits_for_monday_morning() {
        assertThat(free("2026-11-20T22:00", QuietHours.USUAL)).isEqualTo("2026-11-23T07:00");
        assertThat(free("2026-11-21T12:00", QuietHours.USUAL)).isEqualTo("2026-11-23T07:00");
    }

    @Test
    void the_units_and_ones_own_both_hold() {
        assertThat(free("2026-11-25T06:00", QuietHours.USUAL, new QuietHours(LocalTime.of(6, 0), LocalTime.of(9, 0), false))).isEqualTo("2026-11-25T09:00");
        assertThat(free("2026-11-25T13:00", QuietHours.USUAL, NOON)).isEqualTo("2026-11-25T14:00");
    }

    @Test
    void where_it_is_always_quiet_it_goes_after_three_days() {
        QuietHours rest = new QuietHours(LocalTime.of(7, 0), LocalTime.of(21, 0), false);
        assertThat(free("2026-11-24T15:00", QuietHours.USUAL, rest)).isEqualTo("2026-11-27T15:00");
    }

    @Test
    void equal_times_are_none() {
        assertThat(free("2026-11-25T00:00", new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false))).isEqualTo("2026-11-25T00:00");
    }

    @Test
    void an_hour_that_the_clocks_skip_is_not_waited_for_twice() {
        Instant night = LocalDateTime.parse("2027-03-28T01:30").atZone(ZoneId.of("Europe/Berlin")).toInstant();
        QuietHours skipped = new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 30), false);
        assertThat(QuietHours.free(night, ZoneId.of("Europe/Berlin"), List.of(skipped))).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void what_is_no_time_is_refused_where_it_was_typed() {
        assertThatThrownBy(() -> QuietHours.typed("9 pm", "07:00", true)).isInstanceOfSatisfying(Failure.Invalid.class,
                refused -> assertThat(refused.problems()).extracting(problem -> problem.field()).containsExactly("from"));
    }

    @Property
    void it_never_goes_before_it_was_told_nor_when_it_is_quiet_nor_later_than_the_longest(@ForAll @IntRange(max = 10_079) int minute,
            @ForAll @IntRange(max = 1439) int from, @ForAll @IntRange(max = 1439) int until, @ForAll boolean weekends) {
        QuietHours quiet = new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L), weekends);
        Instant told = LocalDateTime.parse("2026-11-23T00:00").plusMinutes(minute).atZone(SHANGHAI).toInstant();
        Instant sent = QuietHours.free(told, SHANGHAI, List.of(quiet));
        assertThat(sent).isBetween(told, told.plus(QuietHours.LONGEST));
        if (sent.isBefore(told.plus(QuietHours.LONGEST))) {
            assertThat(isQuiet(quiet, sent.atZone(SHANGHAI).toLocalDateTime())).isFalse();
        }
        for (Instant before = told; before.isBefore(sent); before = before.plusSeconds(60)) {
            assertThat(isQuiet(quiet, before.atZone(SHANGHAI).toLocalDateTime())).isTrue();
        }
    }

    private static boolean isQuiet(QuietHours quiet, LocalDateTime at) {
        if (quiet.weekends() && (at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY)) {
            return true;
        }
        int time = at.toLocalTime().toSecondOfDay();
        int from = quiet.from().toSecondOfDay();
        int until = quiet.until().toSecondOfDay();
        return from <= until ? time >= from && time < until : time >= from || time < until;
    }

    private static String free(String at, QuietHours... quiet) {
        return QuietHours.free(LocalDateTime.parse(at).atZone(SHANGHAI).toInstant(), SHANGHAI, List.of(quiet)).atZone(SHANGHAI).toLocalDateTime().toString();
    }
}
