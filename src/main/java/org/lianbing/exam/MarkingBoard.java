package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * How far the marking of a sitting is, and how its markers mark.
 *
 * @param held      its results wait for their release
 * @param questions those that people mark
 */
public record MarkingBoard(MarkingSetting plan, boolean held, List<Question> questions, List<Marker> markers, Agreement agreement,
        ReleaseResults.Preview release) {

    public int settled() {
        return questions.stream().mapToInt(Question::settled).sum();
    }

    public int total() {
        return questions.stream().mapToInt(Question::total).sum();
    }

    /**
     * One question.
     *
     * @param first    answers with one mark or more
     * @param second   answers with two
     * @param toDecide answers that wait for the third
     * @param settled  answers that are done
     */
    public record Question(String question, String kind, String prompt, BigDecimal points, int total, int first, int second, int toDecide, int settled,
            Agreement agreement) {
    }

    /**
     * One who marks.
     *
     * @param decider whether he is the third
     * @param marked  how many he has given, decisions not among them
     * @param decided how many he has decided
     * @param mean    percent of the points that he gave on the average, to one decimal; null if he has given none
     * @param apart   how much more (or less) than the other marker of the same answers he gave on the average, in percent of the points, to one
     *                decimal; null where nobody else marked them
     * @param lastAt  when he last marked; null if he has not
     */
    public record Marker(MemberCard member, boolean decider, int marked, int decided, int flagged, BigDecimal mean, BigDecimal apart, Instant lastAt) {
    }

    /**
     * How two marks of the same answers agree.
     *
     * @param pairs how many answers have two
     * @param mean  of the absolute differences, in percent of the points, to one decimal; null if there are no pairs
     * @param above percent of the pairs beyond the tolerance, to one decimal; null likewise
     */
    public record Agreement(int pairs, BigDecimal mean, BigDecimal above) {
    }
}
