package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;
import org.lianbing.question.Essay;

/** Marks of an essay, line by line of its rubric. */
final class RubricMarks {

    private RubricMarks() {
    }

    /** How many points each line is worth: its share, to four decimals, what is left over on the last. */
    static List<WaitingAnswer.Criterion> criteria(Essay essay, Score points) {
        List<WaitingAnswer.Criterion> criteria = new ArrayList<>();
        BigDecimal left = points.value();
        for (Essay.Criterion line : essay.rubric()) {
            boolean last = criteria.size() == essay.rubric().size() - 1;
            BigDecimal share = last ? left : points.times(BigDecimal.valueOf(line.percent()).movePointLeft(2)).value();
            left = left.subtract(share);
            criteria.add(new WaitingAnswer.Criterion(line.text(), new Score(share).plain()));
        }
        return criteria;
    }

    /** @throws Failure.Invalid at {@code c1}, {@code c2} … unless each mark is from 0 to what its line is worth, at most four decimals */
    static Score sum(List<WaitingAnswer.Criterion> criteria, List<BigDecimal> marks) {
        List<Problem> problems = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            BigDecimal mark = i < marks.size() ? marks.get(i) : null;
            BigDecimal most = criteria.get(i).points();
            if (mark == null || mark.signum() < 0 || mark.compareTo(most) > 0 || mark.stripTrailingZeros().scale() > Score.SCALE) {
                problems.add(Problem.at("c" + (i + 1), "exam.mark.points", most));
            } else {
                sum = sum.add(mark);
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("exam.mark.points", problems, problems.get(0).args().toArray());
        }
        return new Score(sum);
    }

    /** What the candidate reads of each line: its mark. Nothing where the marks are not of these lines. */
    static List<String> said(List<WaitingAnswer.Criterion> criteria, List<BigDecimal> marks) {
        return criteria.size() != marks.size() ? List.of() : IntStream.range(0, criteria.size()).mapToObj(i -> criteria.get(i).text() + " "
                + marks.get(i).stripTrailingZeros().toPlainString() + " / " + criteria.get(i).points().toPlainString()).toList();
    }
}
