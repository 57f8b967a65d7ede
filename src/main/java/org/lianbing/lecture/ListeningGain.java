package org.lianbing.lecture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.lianbing.kernel.Score;

/**
 * 听课提升: how much more listeners answered right after a lecture than before it, in points of a hundred; of those alone who answered all
 * questions both times. Nothing is said below four of them.
 *
 * @param answers how many answered both times
 * @param before  the mean share of right answers in percent, null below four; so are the other two
 */
record ListeningGain(int answers, Score before, Score after, Score gain) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** @param questions asked each time; 0 where there were none */
    static ListeningGain of(int questions, List<Answered> all) {
        if (questions == 0 || all.size() < LectureScore.FEWEST) {
            return new ListeningGain(all.size(), null, null, null);
        }
        long before = all.stream().mapToLong(Answered::before).sum();
        long after = all.stream().mapToLong(Answered::after).sum();
        long asked = (long) questions * all.size();
        return new ListeningGain(all.size(), percent(before, asked), percent(after, asked), percent(after - before, asked));
    }

    private static Score percent(long right, long asked) {
        return Score.rounded(BigDecimal.valueOf(right).multiply(PERCENT).divide(BigDecimal.valueOf(asked), MathContext.DECIMAL128));
    }

    /** How many of the questions one listener answered right, before and after. */
    record Answered(int before, int after) {
    }
}
