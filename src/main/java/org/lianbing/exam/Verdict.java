package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/**
 * What the marks of one answer amount to: pure.
 *
 * @param points  null while marks are wanting, or the third has to decide
 * @param words   what the candidate reads; null as points
 * @param by      the last who marked; null as points
 * @param toThird whether the third has to decide
 */
record Verdict(Score points, String words, MemberId by, boolean toThird) {

    private static final Verdict WANTING = new Verdict(null, null, null, false);
    private static final Verdict TO_THIRD = new Verdict(null, null, null, true);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * @param done     the marks that were given, by round
     * @param worth    of the question
     * @param criteria of an essay the lines of its rubric; empty for other kinds
     */
    static Verdict of(List<AnswerMark> done, MarkingPlan plan, Score worth, List<WaitingAnswer.Criterion> criteria) {
        Optional<AnswerMark> decision = done.stream().filter(AnswerMark::decides).findFirst();
        if (decision.isPresent()) {
            return alone(decision.get(), criteria);
        } else if (done.stream().anyMatch(AnswerMark::flagged)) {
            return TO_THIRD;
        } else if (done.size() < plan.rounds()) {
            return WANTING;
        }
        return done.size() == 1 ? alone(done.get(0), criteria) : together(done.get(0), done.get(1), plan, worth, criteria);
    }

    private static Verdict alone(AnswerMark mark, List<WaitingAnswer.Criterion> criteria) {
        return new Verdict(mark.points(), said(criteria, mark.lines(), Arrays.asList(mark.words())), mark.marker(), false);
    }

    private static Verdict together(AnswerMark one, AnswerMark other, MarkingPlan plan, Score worth, List<WaitingAnswer.Criterion> criteria) {
        return plan.tolerance().agreed(one.points(), other.points(), worth).map(points -> new Verdict(points, said(criteria, means(one, other),
                Arrays.asList(one.words(), other.words())), other.marker(), false)).orElse(TO_THIRD);
    }

    /** Line by line, exact: what is rounded is the whole. */
    private static List<BigDecimal> means(AnswerMark one, AnswerMark other) {
        return IntStream.range(0, Math.min(one.lines().size(), other.lines().size())).mapToObj(line -> one.lines().get(line).add(other.lines().get(line))
                .divide(TWO)).toList();
    }

    private static String said(List<WaitingAnswer.Criterion> criteria, List<BigDecimal> lines, List<String> words) {
        List<String> said = new ArrayList<>(RubricMarks.said(criteria, lines));
        words.stream().filter(Objects::nonNull).map(String::strip).filter(text -> !text.isEmpty()).distinct().forEach(said::add);
        return said.isEmpty() ? null : String.join("\n", said);
    }
}
