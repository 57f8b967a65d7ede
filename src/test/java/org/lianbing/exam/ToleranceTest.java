package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.Score;

/** Two marks of one answer: the mean within the tolerance, nothing beyond it. */
class ToleranceTest {

    @ParameterizedTest
    @CsvSource({"10, 7, 8, 1, false, 7.5", "10, 7, 7.5, 1, false, 7.5", "10, 6.5, 7, 1, false, 7", "10, 7, 7, 0, false, 7", "10, 0, 1, 1, false, 0.5",
            "10, 7.25, 7.5, 1, false, 7.375", "1.0001, 0.3333, 0.3334, 1, false, 0.3334", "10, 7, 8.5, 1, false, ", "10, 7, 8, 10, true, 7.5",
            "5, 3, 3.5, 10, true, 3.5", "5, 3, 4, 10, true, ", "2.5, 1, 1.5, 20, true, 1.5", "10, 7, 7.0001, 0, true, "})
    void the_mean_is_rounded_half_up_to_half_points_and_finer_marks_are_left_fine(String worth, String one, String other, BigDecimal tolerance,
            boolean percent, String agreed) {
        assertThat(new Tolerance(tolerance, percent).agreed(Score.of(one), Score.of(other), Score.of(worth)).map(Score::toString).orElse(null))
                .isEqualTo(agreed);
    }

    @Property
    void it_does_not_matter_who_marked_first(@ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 100_000) int other,
            @ForAll @IntRange(max = 100) int tolerance, @ForAll boolean percent) {
        Tolerance rule = new Tolerance(BigDecimal.valueOf(tolerance), percent);
        assertThat(rule.agreed(score(one), score(other), Score.of(10))).isEqualTo(rule.agreed(score(other), score(one), Score.of(10)));
    }

    @Property
    void what_they_agree_on_lies_between_them(@ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 100_000) int other) {
        Score agreed = new Tolerance(BigDecimal.valueOf(100), true).agreed(score(one), score(other), Score.of(10)).orElseThrow();
        assertThat(agreed).isBetween(score(Math.min(one, other)), score(Math.max(one, other)));
    }

    @Property
    void half_points_stay_half_points(@ForAll @IntRange(max = 40) int one, @ForAll @IntRange(max = 40) int other) {
        Score agreed = new Tolerance(BigDecimal.valueOf(20), false).agreed(score(one * 5_000), score(other * 5_000), Score.of(20)).orElseThrow();
        assertThat(agreed.value().movePointRight(4).remainder(BigDecimal.valueOf(5_000))).isEqualByComparingTo("0");
        assertThat(agreed).isBetween(score(Math.min(one, other) * 5_000), score(Math.max(one, other) * 5_000));
    }

    @Property
    void more_tolerance_never_calls_the_third_where_less_did_not(@ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 100_000) int other,
            @ForAll @IntRange(max = 99) int tolerance) {
        boolean less = new Tolerance(BigDecimal.valueOf(tolerance), true).agreed(score(one), score(other), Score.of(10)).isPresent();
        boolean more = new Tolerance(BigDecimal.valueOf(tolerance + 1L), true).agreed(score(one), score(other), Score.of(10)).isPresent();
        assertThat(more || !less).isTrue();
    }

    private static Score score(int tenThousandths) {
        return new Score(BigDecimal.valueOf(tenThousandths, 4));
    }
}
