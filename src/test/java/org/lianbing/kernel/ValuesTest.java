package org.lianbing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values refuse nonsense. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.0049, 0", "-0.005, -0.01", "7.125, 7.13", "12.50, 12.5"})
    void points_are_rounded_half_up(BigDecimal exact, String shown) {
        assertThat(Points.rounded(exact)).hasToString(shown);
    }

    @Test
    void points_and_scores_with_more_decimals_than_they_keep_are_refused() {
        assertThatThrownBy(() -> Points.of("0.001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Score.of("0.00001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void equal_values_are_equal_whatever_their_decimals() {
        assertThat(Points.of("7.50")).isEqualTo(Points.of("7.5"));
        assertThat(Score.of("80")).isEqualTo(Score.of("80.0000")).hasSameHashCodeAs(Score.of(80));
    }

    @Test
    void a_share_of_a_score_is_rounded_half_up_to_four_decimals() {
        assertThat(Score.of("0.0001").times(new BigDecimal("0.5"))).isEqualTo(Score.of("0.0001"));
        assertThat(Score.of("2").times(new BigDecimal("0.33333"))).isEqualTo(Score.of("0.6667"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_member_id_is_positive(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberId(value));
    }

    @Test
    void a_graded_outcome_has_a_score_and_something_to_reach() {
        assertThatIllegalArgumentException().isThrownBy(() -> outcome(OutcomeState.GRADED, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> outcome(OutcomeState.GRADED, Score.of(1), Score.ZERO));
        assertThat(outcome(OutcomeState.GRADED, Score.of("-2"), Score.of(10)).score()).isEqualTo(Score.of("-2"));
    }

    @Test
    void who_was_absent_excused_or_withdrawn_has_no_score() {
        for (OutcomeState state : Set.of(OutcomeState.ABSENT, OutcomeState.EXCUSED, OutcomeState.WITHDRAWN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> outcome(state, Score.of(1), Score.of(10)));
            assertThat(outcome(state, null, null).state()).isEqualTo(state);
        }
    }

    @Test
    void a_state_is_read_as_it_is_written() {
        for (OutcomeState state : OutcomeState.values()) {
            assertThat(OutcomeState.of(state.code())).isEqualTo(state);
        }
    }

    private static Outcome outcome(OutcomeState state, Score score, Score outOf) {
        return new Outcome("test", "1", new MemberId(1), "exam", new Activity("sitting/1", "测试"), state, score, outOf, null, Instant.EPOCH,
                null, Set.of());
    }
}
