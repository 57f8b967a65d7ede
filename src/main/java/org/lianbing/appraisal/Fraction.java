package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;

/**
 * An exact number between a score and its points, in lowest terms. A third has no decimal form, and a rule rounds once: three times
 * a third of 0.005 must still round up.
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the denominator of a fraction is positive: " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static Fraction of(Points points) {
        return of(points.value());
    }

    /** What part of the best possible score was reached; may be negative or above one. Zero unless graded. */
    static Fraction shareOf(Outcome outcome) {
        return outcome.state() == OutcomeState.GRADED
                ? of(outcome.score().value()).over(of(outcome.outOf().value()))
                : ZERO;
    }

    Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @param positive what to divide by, above zero */
    Fraction over(Fraction positive) {
        return new Fraction(numerator.multiply(positive.denominator), denominator.multiply(positive.numerator));
    }

    /** The one rounding of a rule: half-up to two decimals, away from zero. */
    Points rounded() {
        return new Points(new BigDecimal(numerator).divide(new BigDecimal(denominator), Points.SCALE, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
