package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.appraisal.IndicatorTotal.State;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;

/** From what a cell is to hold to what the ledger takes. */
class ScoreTargetTest {

    private static final Points WEIGHT = Points.of("25");

    @Test
    void what_was_awaited_takes_all_of_it() {
        assertThat(difference("23.5", "抽查错一项", "0", State.AWAITED)).contains(Points.of("23.5"));
    }

    @Test
    void zero_points_for_what_was_awaited_are_an_entry() {
        assertThat(difference("0", "当月未走访", "0", State.AWAITED)).contains(Points.ZERO);
    }

    @Test
    void what_is_held_already_takes_the_difference() {
        assertThat(difference("22", "再错一项", "23.5", State.ENTERED)).contains(Points.of("-1.5"));
        assertThat(difference("25", "", "23.5", State.ENTERED)).contains(Points.of("1.5"));
    }

    @Test
    void the_same_again_takes_nothing_and_needs_no_reason() {
        assertThat(difference("23.5", "", "23.5", State.ENTERED)).isEmpty();
    }

    @Test
    void less_than_full_marks_needs_a_reason() {
        assertThatThrownBy(() -> difference("24.99", "  ", "0", State.AWAITED)).isInstanceOf(Failure.Invalid.class)
                .hasMessage("appraisal.sheet.reasonMissing");
        assertThat(new ScoreTarget(WEIGHT, "").reasonFor(WEIGHT)).isEqualTo(ScoreTarget.FULL_MARKS);
        assertThat(new ScoreTarget(WEIGHT, "样板户").reasonFor(WEIGHT)).isEqualTo("样板户");
    }

    @Test
    void a_bonus_has_no_full_marks_and_no_limit() {
        assertThat(new ScoreTarget(Points.ZERO, "").reasonFor(Points.ZERO)).isEmpty();
        assertThat(new ScoreTarget(Points.of("30"), "创新").difference(Points.ZERO, "加分", Points.ZERO, State.AWAITED)).contains(Points.of("30"));
    }

    @Test
    void more_than_the_weight_is_refused() {
        assertThatThrownBy(() -> difference("25.01", "好", "0", State.AWAITED)).hasMessage("appraisal.sheet.tooMany");
    }

    @Test
    void an_excess_may_always_be_taken_down() {
        assertThat(difference("25", "规则已计分，手工部分冲回", "30", State.ENTERED)).contains(Points.of("-5"));
    }

    @Test
    void what_does_not_count_takes_nothing() {
        assertThatThrownBy(() -> difference("20", "病假", "0", State.EXEMPT)).isInstanceOf(Failure.Conflict.class).hasMessage("appraisal.sheet.exempt");
    }

    @Property
    void held_and_difference_make_the_target(@ForAll @IntRange(min = -500, max = 2500) int target, @ForAll @IntRange(min = -500, max = 3000) int held) {
        Points wished = cents(target);
        Points difference = new ScoreTarget(wished, "理由").difference(WEIGHT, "客户管理", cents(held), State.ENTERED).orElse(Points.ZERO);
        assertThat(cents(held).plus(difference)).isEqualTo(wished);
    }

    private static Points cents(int cents) {
        return new Points(BigDecimal.valueOf(cents, 2));
    }

    private static Optional<Points> difference(String target, String reason, String held, State state) {
        return new ScoreTarget(Points.of(target), reason).difference(WEIGHT, "客户管理", Points.of(held), state);
    }
}
