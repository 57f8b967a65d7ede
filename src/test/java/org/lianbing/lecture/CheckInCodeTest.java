package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CheckInCodeTest {

    private static final CheckInCode HERE = new CheckInCode("this meeting".getBytes(StandardCharsets.UTF_8));
    private static final CheckInCode ELSEWHERE = new CheckInCode("another meeting".getBytes(StandardCharsets.UTF_8));
    private static final Instant SHOWN = Instant.parse("2026-11-20T06:30:00Z");

    @Property
    void is_six_digits_and_the_same_for_its_twenty_seconds(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant start = Instant.ofEpochSecond(second / 20 * 20);

        assertThat(HERE.at(start)).matches("\\d{6}").isEqualTo(HERE.at(start.plusSeconds(19)));
        assertThat(CheckInCode.endOf(Instant.ofEpochSecond(second))).isEqualTo(start.plusSeconds(20));
    }

    @Test
    void is_accepted_while_it_is_shown_and_three_seconds_after_for_what_is_under_way() {
        String code = HERE.at(SHOWN);

        assertThat(HERE.accepts(code, SHOWN)).isTrue();
        assertThat(HERE.accepts(code, SHOWN.plusSeconds(19))).isTrue();
        assertThat(HERE.accepts(code, SHOWN.plusMillis(22_999))).isTrue();
        assertThat(HERE.accepts(code, SHOWN.plusSeconds(23))).isFalse();
    }

    @Property(tries = 200)
    void is_refused_at_every_later_moment(@ForAll @LongRange(min = 23, max = 3_600) long later) {
        String code = HERE.at(SHOWN);

        assertThat(HERE.accepts(code, SHOWN.plusSeconds(later))).isEqualTo(code.equals(HERE.at(SHOWN.plusSeconds(later)))
                || code.equals(HERE.at(SHOWN.plusSeconds(later).minus(CheckInCode.IN_FLIGHT))));
    }

    @Test
    void is_refused_before_it_is_shown_and_in_another_meeting() {
        assertThat(HERE.accepts(HERE.at(SHOWN), SHOWN.minusSeconds(1))).isFalse();
        assertThat(ELSEWHERE.accepts(HERE.at(SHOWN), SHOWN)).isFalse();
    }

    @Test
    void may_be_typed_in_wide_digits_and_with_spaces_but_not_be_missing() {
        String code = HERE.at(SHOWN);
        String wide = code.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '０'))).reduce("", String::concat);

        assertThat(HERE.accepts(wide.substring(0, 3) + " " + wide.substring(3), SHOWN)).isTrue();
        assertThat(HERE.accepts(null, SHOWN)).isFalse();
        assertThat(HERE.accepts("", SHOWN)).isFalse();
    }

    @Test
    void changes_from_step_to_step() {
        assertThat(java.util.stream.IntStream.range(0, 100).mapToObj(step -> HERE.at(SHOWN.plusSeconds(20L * step))).distinct().count())
                .isGreaterThan(98);
    }
}
