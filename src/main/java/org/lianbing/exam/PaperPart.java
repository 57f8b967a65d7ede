package org.lianbing.exam;

import java.math.BigDecimal;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;

/**
 * So many questions of one topic.
 *
 * @param draws  1–300 questions
 * @param points for each of them, above zero, at most 100
 */
public record PaperPart(String topic, int draws, Score points) {

    /** @throws Failure.Invalid if a number is out of range */
    public PaperPart {
        if (topic == null || topic.isBlank()) {
            throw Failure.Invalid.field("parts", "exam.part.topic");
        }
        if (draws < 1 || draws > 300) {
            throw Failure.Invalid.field("draws", "exam.part.draws");
        }
        if (points.compareTo(Score.ZERO) <= 0 || points.compareTo(Score.of(100)) > 0) {
            throw Failure.Invalid.field("points", "exam.part.points");
        }
    }

    /** From what somebody typed or sent. */
    public static PaperPart of(String topic, int draws, BigDecimal points) {
        boolean readable = points != null && points.scale() <= 100 && (long) points.precision() - points.scale() <= 4
                && points.stripTrailingZeros().scale() <= Score.SCALE;
        if (!readable) {
            throw Failure.Invalid.field("points", "exam.part.points");
        }
        return new PaperPart(topic, draws, new Score(points));
    }

    Score outOf() {
        return Score.rounded(points.value().multiply(BigDecimal.valueOf(draws)));
    }
}
