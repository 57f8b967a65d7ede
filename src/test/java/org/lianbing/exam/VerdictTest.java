package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/** What the marks of one answer amount to. */
class VerdictTest {

    private static final MarkingPlan TWICE = new MarkingPlan(List.of(), true, new Tolerance(BigDecimal.ONE, false), new MemberId(9), Release.EACH, null);
    private static final List<WaitingAnswer.Criterion> NO_RUBRIC = List.of();

    @Test
    void one_mark_is_enough_where_nobody_set_anything() {
        assertThat(verdict(MarkingPlan.USUAL, mark(1, "4", "好"))).isEqualTo(new Verdict(Score.of(4), "好", new MemberId(1), false));
        assertThat(verdict(MarkingPlan.USUAL)).matches(none -> none.points() == null && !none.toThird());
    }

    @Test
    void where_two_mark_the_first_waits_for_the_second() {
        assertThat(verdict(TWICE, mark(1, "4", "好"))).matches(wanting -> wanting.points() == null && !wanting.toThird());
    }

    @Test
    void two_that_agree_give_their_mean_and_both_their_words() {
        assertThat(verdict(TWICE, mark(1, "4", "好"), mark(2, "3", "略短"))).isEqualTo(new Verdict(Score.of("3.5"), "好\n略短", new MemberId(2), false));
        assertThat(verdict(TWICE, mark(1, "4", "好"), mark(2, "4", "好")).words()).as("said once").isEqualTo("好");
        assertThat(verdict(TWICE, mark(1, "4", null), mark(2, "4", " ")).words()).isNull();
    }

    @Test
    void two_that_differ_go_to_the_third_whose_mark_alone_counts() {
        assertThat(verdict(TWICE, mark(1, "5", "好"), mark(2, "1", "差"))).matches(open -> open.toThird() && open.points() == null);
        assertThat(verdict(TWICE, mark(1, "5", "好"), mark(2, "1", "差"), mark(3, "2", "漏要点"))).isEqualTo(new Verdict(Score.of(2), "漏要点",
                new MemberId(3), false));
    }

    @Test
    void what_a_marker_would_not_decide_goes_to_the_third_at_once() {
        AnswerMark flagged = new AnswerMark("t", 1, 1, 1, new MemberId(1), null, List.of(), true, "抄袭？", Instant.EPOCH);
        assertThat(verdict(MarkingPlan.USUAL, flagged)).matches(Verdict::toThird);
        assertThat(verdict(TWICE, flagged, mark(2, "4", ""))).matches(Verdict::toThird);
        assertThat(verdict(TWICE, flagged, mark(2, "4", ""), mark(3, "0", "雷同")).points()).isEqualTo(Score.ZERO);
    }

    @Test
    void of_a_rubric_the_candidate_reads_each_lines_mean() {
        List<WaitingAnswer.Criterion> rubric = List.of(new WaitingAnswer.Criterion("切题", new BigDecimal(3)), new WaitingAnswer.Criterion("完整", new BigDecimal(2)));
        Verdict verdict = Verdict.of(List.of(lines(1, "2", "2"), lines(2, "2.5", "1")), TWICE, Score.of(5), rubric);
        assertThat(verdict.points()).isEqualTo(Score.of(4));
        assertThat(verdict.words()).isEqualTo("切题 2.25 / 3\n完整 1.5 / 2");
    }

    private static Verdict verdict(MarkingPlan plan, AnswerMark... marks) {
        return Verdict.of(List.of(marks), plan, Score.of(5), NO_RUBRIC);
    }

    private static AnswerMark mark(int round, String points, String words) {
        return new AnswerMark("t" + round, 1, 1, round, new MemberId(round), Score.of(points), List.of(), false, words, Instant.EPOCH);
    }

    private static AnswerMark lines(int round, String... marks) {
        List<BigDecimal> lines = Arrays.stream(marks).map(BigDecimal::new).toList();
        return new AnswerMark("t" + round, 1, 1, round, new MemberId(round), new Score(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), lines, false,
                null, Instant.EPOCH);
    }
}
