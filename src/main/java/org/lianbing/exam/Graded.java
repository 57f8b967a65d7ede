package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Score;
import org.lianbing.question.Revision;

/** What an attempt is worth under the corrections of its sitting: pure. A score below zero (wrong answers cost points) counts as zero. */
record Graded(Score score, Score outOf, boolean passed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param rows all marked */
    static Graded of(List<Answer> rows, Map<Asked, KeyCorrection> corrections, int passPercent) {
        List<Answer> counted = rows.stream().filter(row -> !corrections.getOrDefault(row.asked(), KeyCorrection.NONE).strikes()).toList();
        return of(counted.stream().map(Answer::score).toList(), counted, passPercent);
    }

    /** As it would be if each row were marked anew under these corrections; null while one awaits its marker. */
    static Graded anew(List<Answer> rows, Map<Long, Revision> revisions, Map<Asked, KeyCorrection> corrections, int passPercent) {
        List<Answer> counted = rows.stream().filter(row -> !corrections.getOrDefault(row.asked(), KeyCorrection.NONE).strikes()).toList();
        List<Answers.Marked> marks = counted.stream().map(row -> corrections.getOrDefault(row.asked(), KeyCorrection.NONE)
                .mark(row, revisions.get(row.revision()))).toList();
        return marks.stream().anyMatch(Answers.Marked::awaitsMarker) ? null : of(marks.stream().map(Answers.Marked::score).toList(), counted, passPercent);
    }

    private static Graded of(List<Score> scores, List<Answer> counted, int passPercent) {
        Score sum = scores.stream().reduce(Score.ZERO, Score::plus);
        Score score = sum.compareTo(Score.ZERO) < 0 ? Score.ZERO : sum;
        Score outOf = counted.stream().map(Answer::points).reduce(Score.ZERO, Score::plus);
        return new Graded(score, outOf, score.value().multiply(HUNDRED).compareTo(outOf.value().multiply(BigDecimal.valueOf(passPercent))) >= 0);
    }
}
