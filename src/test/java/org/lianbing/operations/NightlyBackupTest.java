package org.lianbing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NightlyBackupTest {

    @Test
    void before_two_the_night_is_yesterdays() {
        assertThat(lastNight("2026-11-22T01:59:59+08:00[Asia/Shanghai]")).isEqualTo("2026-11-20T18:00:00Z");
    }

    @Test
    void from_two_on_it_is_this_one() {
        assertThat(lastNight("2026-11-22T02:00:00+08:00[Asia/Shanghai]")).isEqualTo("2026-11-21T18:00:00Z");
    }

    @Test
    void in_the_evening_it_is_still_this_one() {
        assertThat(lastNight("2026-11-22T23:59:00+08:00[Asia/Shanghai]")).isEqualTo("2026-11-21T18:00:00Z");
    }

    private static Instant lastNight(String now) {
        return NightlyBackup.lastNight(ZonedDateTime.parse(now));
    }
}
