package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long sign-in pauses after failures. */
class LockoutTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void four_mistyped_passwords_cost_nothing() {
        assertThat(Lockout.ONE_PLACE.pause(4)).isZero();
    }

    @Test
    void from_the_fifth_on_each_failure_pauses_a_minute_longer_up_to_ten() {
        assertThat(Lockout.ONE_PLACE.pause(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Lockout.ONE_PLACE.pause(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Lockout.ONE_PLACE.pause(14)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Lockout.ONE_PLACE.pause(5_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_pause_ends_by_itself() {
        assertThat(Lockout.ONE_PLACE.left(5, NOW.minusSeconds(59), NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Lockout.ONE_PLACE.left(5, NOW.minusSeconds(60), NOW)).isZero();
        assertThat(Lockout.ONE_PLACE.left(0, null, NOW)).isZero();
    }

    @Test
    void a_clock_that_runs_ahead_on_another_node_makes_no_pause_of_few_failures() {
        assertThat(Lockout.ONE_PLACE.left(1, NOW.plusSeconds(30), NOW)).isZero();
    }

    @Test
    void all_new_places_together_pause_only_far_above_what_a_person_mistypes() {
        assertThat(Lockout.NEW_PLACES.pause(49)).isZero();
        assertThat(Lockout.NEW_PLACES.pause(50)).isEqualTo(Duration.ofMinutes(1));
    }
}
