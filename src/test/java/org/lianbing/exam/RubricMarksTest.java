package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.question.Essay;

class RubricMarksTest {

    private static final Essay ESSAY = new Essay("？", "", List.of(new Essay.Criterion("切合实际", 33), new Essay.Criterion("完整", 33), new Essay.Criterion("清楚", 34)));

    private static List<BigDecimal> marks(String... marks) {
        return Arrays.asList(Stream.of(marks).map(mark -> mark == null ? null : new BigDecimal(mark)).toArray(BigDecimal[]::new));
    }

    @Test
    void the_lines_are_worth_their_shares_and_together_the_whole() {
        assertThat(RubricMarks.criteria(ESSAY, Score.of("0.1"))).extracting(line -> line.points().toPlainString()).containsExactly("0.033", "0.033", "0.034");
        assertThat(RubricMarks.criteria(ESSAY, Score.of("0.0001")).stream().map(line -> Score.rounded(line.points())).reduce(Score.ZERO, Score::plus))
                .isEqualTo(Score.of("0.0001"));
    }

    @Test
    void marks_are_summed() {
        assertThat(RubricMarks.sum(RubricMarks.criteria(ESSAY, Score.of(10)), marks("3.3", "0", "3.25"))).isEqualTo(Score.of("6.55"));
    }

    @Test
    void a_mark_that_is_missing_too_high_negative_or_too_fine_is_named_at_its_line() {
        List<WaitingAnswer.Criterion> lines = RubricMarks.criteria(ESSAY, Score.of(10));
        assertThatThrownBy(() -> RubricMarks.sum(lines, marks("3.4", "-1", "0.00001"))).isInstanceOfSatisfying(Failure.Invalid.class,
                refused -> assertThat(refused.problems()).extracting("field").containsExactly("c1", "c2", "c3"));
        assertThatThrownBy(() -> RubricMarks.sum(lines, marks("1", null))).isInstanceOfSatisfying(Failure.Invalid.class,
                refused -> assertThat(refused.problems()).extracting("field").containsExactly("c2", "c3"));
    }
}
