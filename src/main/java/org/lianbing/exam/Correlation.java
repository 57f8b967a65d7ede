package org.lianbing.exam;

import java.util.Arrays;

/** Pearson's product-moment correlation; with a question that is right or wrong the point-biserial. */
final class Correlation {

    /** Below that a spread is the noise of floating point: all values are the same. */
    private static final double NOTHING = 1e-12;

    private Correlation() {
    }

    /** From −1 to 1; null where either side does not vary. */
    static Double of(double[] one, double[] other) {
        double mean = Arrays.stream(one).average().orElse(0);
        double otherMean = Arrays.stream(other).average().orElse(0);
        double both = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - mean) * (other[i] - otherMean);
            square += (one[i] - mean) * (one[i] - mean);
            otherSquare += (other[i] - otherMean) * (other[i] - otherMean);
        }
        if (square < NOTHING || otherSquare < NOTHING) {
            return null;
        }
        return Math.max(-1, Math.min(1, both / Math.sqrt(square * otherSquare)));
    }
}
