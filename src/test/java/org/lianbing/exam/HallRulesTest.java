package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when somebody comes in, with which code, and how long he waits after wrong ones. */
class HallRulesTest {

    private static final Instant OPENS = Instant.parse("2026-11-20T06:30:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-20T07:30:00Z");

    @ParameterizedTest
    @CsvSource({", 2026-11-20T07:30:00Z", "0, 2026-11-20T06:30:00Z", "15, 2026-11-20T06:45:00Z", "60, 2026-11-20T07:30:00Z", "600, 2026-11-20T07:30:00Z"})
    void one_starts_until_the_limit_but_not_past_the_closing(Integer late, Instant until) {
        HallRules rules = new HallRules(late, null, false, false, Turning.FREE, false, false);
        assertThat(rules.startsUntil(OPENS, CLOSES)).isEqualTo(until);
        assertThat(HallNotice.of(rules, OPENS, CLOSES, Feedback.NOW, true).late()).isEqualTo(until.isBefore(CLOSES));
    }

    @ParameterizedTest
    @CsvSource({"练兵88, 练兵88, true", "练兵88, 練兵８８, true", "练兵88, ' 练兵88 ', true", "ABcd, abCD, true", "练兵88, 练兵89, false", "练兵88, 练兵8, false",
        "练兵88, , false", "练兵88, '', false", ", , true", ", whatever, true"})
    void a_code_admits_whoever_says_it_however_he_types_it(String code, String typed, boolean admitted) {
        assertThat(new HallRules(null, code, false, false, Turning.FREE, false, false).admits(typed)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "9, 15", "1000, 15"})
    void after_four_wrong_codes_each_further_one_costs_a_longer_pause(int wrong, int minutes) {
        assertThat(EntryCodes.pause(wrong)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void nobody_keeps_the_server_busy_with_a_book_for_a_code() {
        assertThat(new HallRules(null, "练兵88", false, false, Turning.FREE, false, false).admits("练兵88" + " ".repeat(1_000_000))).isFalse();
    }

    @Test
    void a_pause_runs_from_the_last_wrong_code_and_ends() {
        assertThat(EntryCodes.left(5, OPENS, OPENS.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
        assertThat(EntryCodes.left(5, OPENS, OPENS.plusSeconds(60))).isZero();
        assertThat(EntryCodes.left(0, null, OPENS)).isZero();
    }

    @Test
    void a_candidate_is_never_told_the_code() {
        HallRules rules = new HallRules(null, "SECRET88", true, true, Turning.FORWARD, true, true);
        assertThat(HallNotice.of(rules, OPENS, CLOSES, Feedback.NEVER, false).toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @CsvSource({"abc-1, abc-1, false", ", desk, false", "'', desk, false", "not a mark, desk, false", "<script>, desk, false"})
    void a_device_without_a_mark_of_ours_is_like_any_other_without(String mark, String known, boolean phone) {
        assertThat(Device.of(mark, null)).isEqualTo(new Device(known, phone));
        assertThat(Device.of("<b>", "Mobile Safari").mark()).isEqualTo("phone");
    }

    @Test
    void a_paper_that_counts_keeps_to_one_device_and_practice_to_nothing() {
        for (Preset preset : Preset.values()) {
            assertThat(preset.rules().oneDevice()).as(preset.name()).isEqualTo(preset != Preset.PRACTICE);
            assertThat(preset.rules().noteFocus()).as(preset.name()).isEqualTo(preset != Preset.PRACTICE);
            assertThat(preset.rules().problems()).as(preset.name()).isEmpty();
        }
    }
}
