package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Time moves only where nobody works. */
class TravellingClockTest {

    private static final Instant THEN = Instant.parse("2026-11-02T03:04:05.123456789Z");

    @Test
    void it_refuses_to_travel_outside_demo_mode() {
        assertThatIllegalStateException().isThrownBy(() -> clock(false).at(THEN, () -> 1));
    }

    @Test
    void work_is_done_at_that_instant_in_microseconds() {
        TravellingClock clock = clock(true);
        assertThat(clock.at(THEN, () -> clock.clock().instant())).isEqualTo("2026-11-02T03:04:05.123456Z");
    }

    @Test
    void afterwards_it_is_now_again_whatever_happened() {
        TravellingClock clock = clock(true);
        assertThatThrownBy(() -> clock.at(THEN, () -> {
            throw new IllegalArgumentException("on purpose");
        })).hasMessage("on purpose");
        assertThat(clock.clock().instant()).isAfter(THEN.plusSeconds(1));
    }

    @Test
    void a_journey_within_a_journey_returns_to_the_first() {
        TravellingClock clock = clock(true);
        Instant back = clock.at(THEN, () -> {
            clock.at(Instant.EPOCH, () -> 1);
            return clock.clock().instant();
        });
        assertThat(back).isEqualTo("2026-11-02T03:04:05.123456Z");
    }

    private static TravellingClock clock(boolean demo) {
        Settings settings = new Settings();
        settings.demo = demo;
        return new TravellingClock(settings);
    }
}
