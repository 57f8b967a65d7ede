package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lianbing.exam.MarkingFigures.Given;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/** How markers mark, and in which order they meet what they mark. */
class MarkingFiguresTest {

    private static final Tolerance ONE_POINT = new Tolerance(BigDecimal.ONE, false);

    /** Differences 10, 20 and 0 percent; two of the three answers are worth 10 points. */
    private final List<Given> given = List.of(given(1, 1, 1, "8", "10"), given(1, 2, 2, "7", "10"), given(2, 2, 1, "4", "10"), given(2, 1, 2, "6", "10"),
            given(3, 1, 1, "2", "5"), given(3, 2, 2, "2", "5"), given(2, 9, 3, "5", "10"), given(4, 1, 1, "5", "5"));

    @Test
    void two_marks_of_an_answer_are_a_pair_and_a_decision_is_none() {
        assertThat(MarkingFigures.pairs(given)).hasSize(3);
        assertThat(MarkingFigures.agreement(MarkingFigures.pairs(given), ONE_POINT)).isEqualTo(new MarkingBoard.Agreement(3, new BigDecimal("10.0"),
                new BigDecimal("33.3")));
        assertThat(MarkingFigures.agreement(List.of(), ONE_POINT)).isEqualTo(new MarkingBoard.Agreement(0, null, null));
    }

    @Test
    void a_lenient_marker_gives_more_than_the_other_of_the_same_answers() {
        List<MarkingFigures.Pair> pairs = MarkingFigures.pairs(given);
        assertThat(MarkingFigures.apart(pairs, new MemberId(1))).isEqualByComparingTo("10.0");
        assertThat(MarkingFigures.apart(pairs, new MemberId(2))).isEqualByComparingTo("-10.0");
        assertThat(MarkingFigures.apart(pairs, new MemberId(9))).isNull();
        assertThat(MarkingFigures.leniency(given.stream().filter(one -> one.mark().marker().equals(new MemberId(1))).toList()))
                .as("80, 60, 40 and 100 percent").isEqualByComparingTo("70.0");
    }

    @Test
    void every_marker_meets_them_in_an_order_of_his_own_and_always_the_same() {
        List<Long> one = order(1);
        assertThat(order(1)).isEqualTo(one);
        assertThat(order(2)).containsExactlyInAnyOrderElementsOf(one).isNotEqualTo(one);
        assertThat(one).isNotEqualTo(LongStream.range(0, 50).boxed().toList());
    }

    private static List<Long> order(long marker) {
        return LongStream.range(0, 50).boxed().sorted((x, y) -> Long.compare(MarkingOrder.place(x, 1, new MemberId(marker)),
                MarkingOrder.place(y, 1, new MemberId(marker)))).toList();
    }

    private static Given given(long attempt, int marker, int round, String points, String worth) {
        return new Given(new AnswerMark("t", attempt, 1, round, new MemberId(marker), Score.of(points), List.of(), false, null, Instant.EPOCH),
                Score.of(worth), new Asked(1, 0));
    }
}
