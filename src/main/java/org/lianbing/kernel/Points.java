package org.lianbing.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Appraisal points with two decimals. Rounded half-up once, at the end of a rule; negative where points are taken. */
public record Points(BigDecimal value) implements Comparable<Points> {

    public static final int SCALE = 2;
    public static final Points ZERO = new Points(BigDecimal.ZERO);

    /** @throws ArithmeticException if the value has more than two decimals */
    public Points {
        value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    public static Points of(String value) {
        return new Points(new BigDecimal(value));
    }

    /** Rounds half-up to two decimals: only the end of a rule does this. */
    public static Points rounded(BigDecimal value) {
        return new Points(value.setScale(SCALE, RoundingMode.HALF_UP));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points negated() {
        return new Points(value.negate());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return Score.plain(value);
    }
}
