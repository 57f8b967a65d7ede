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
        if (draws < 1 || draws > 300) {
            throw Failure.Invalid.field("draws", "exam.part.draws");
        }
        if (points.compareTo(Score.ZERO) <= 0 || points.compareTo(Score.of(100)) > 0) {
            throw Failure.Invalid.field("points", "exam.part.points");
        }
    }

    Score outOf() {
        return Score.rounded(points.value().multiply(BigDecimal.valueOf(draws)));
    }
}
