package org.lianbing.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A score in an activity, in the activity's own unit, with four decimals. May be negative (wrong answers can cost points). */
public record Score(BigDecimal value) implements Comparable<Score> {

    public static final int SCALE = 4;
    public static final Score ZERO = new Score(BigDecimal.ZERO);

    /** @throws ArithmeticException if the value has more than four decimals */
    public Score {
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Score of(String value) {
        return new Score(new BigDecimal(value));
    }

    public static Score of(long value) {
        return new Score(BigDecimal.valueOf(value));
    }

    /** Rounds half-up to four decimals. */
    public static Score rounded(BigDecimal value) {
        return new Score(value.setScale(SCALE, RoundingMode.HALF_UP));
    }

    public Score plus(Score other) {
        return new Score(value.add(other.value));
    }

    /** This score times {@code factor}, rounded half-up to four decimals. */
    public Score times(BigDecimal factor) {
        return rounded(value.multiply(factor));
    }

    /** Into so many shares, equal but for what is left over, which the last one gets; together they are the whole. */
    public List<Score> split(int shares) {
        BigDecimal each = value.divide(BigDecimal.valueOf(shares), SCALE, RoundingMode.DOWN);
        List<Score> all = new ArrayList<>(Collections.nCopies(shares - 1, new Score(each)));
        all.add(new Score(value.subtract(each.multiply(BigDecimal.valueOf(shares - 1L)))));
        return all;
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    /** Without trailing zeros and never in powers of ten: for the wire. */
    public BigDecimal plain() {
        return new BigDecimal(plain(value));
    }

    /** Without trailing zeros, as people read it: {@code 12.5}. */
    @Override
    public String toString() {
        return plain(value);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
