package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.lianbing.kernel.Score;

/**
 * How far two independent marks of one answer may lie apart: pure. The manner of Chinese online marking known as 2+1: within the
 * threshold the mean counts, beyond it a third who sees both marks decides alone
 * (<a href="https://zk.chazidian.com/news-46844/">Nanjing, 2015</a>).
 *
 * @param value   points, or percent of what the question is worth; not negative
 * @param percent whether it is percent
 */
public record Tolerance(BigDecimal value, boolean percent) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** In points of a question that is worth so many, exact. */
    BigDecimal of(Score points) {
        return percent ? points.value().multiply(value).movePointLeft(2) : value;
    }

    /**
     * What two marks agree on: their mean. Where both stand on half points it is rounded half-up to half points (7 and 7.5 give 7.5);
     * where one is finer it stays as it is, to the fourth decimal. So it never leaves the two. Empty if they lie too far apart.
     */
    Optional<Score> agreed(Score one, Score other, Score points) {
        if (one.value().subtract(other.value()).abs().compareTo(of(points)) > 0) {
            return Optional.empty();
        }
        BigDecimal sum = one.value().add(other.value());
        boolean halves = isHalves(one) && isHalves(other);
        return Optional.of(halves ? new Score(sum.setScale(0, RoundingMode.HALF_UP).divide(TWO)) : Score.rounded(sum.divide(TWO)));
    }

    private static boolean isHalves(Score mark) {
        return mark.value().multiply(TWO).stripTrailingZeros().scale() <= 0;
    }
}
