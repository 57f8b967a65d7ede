package org.lianbing.exam;

/**
 * Where the true value lies with 95 % confidence, as far as so few answers can tell: from 0 to 1 for a share, from −1 to 1 for a
 * correlation.
 */
public record Interval(double from, double to) {

    private static final double Z = 1.959964;

    /** Of a share among so many, by Wilson's score (1927); for part marks too wide rather than too narrow. */
    static Interval ofShare(double share, int count) {
        double p = Math.max(0, Math.min(1, share));
        double square = Z * Z / count;
        double middle = (p + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(p * (1 - p) / count + square / (4 * count));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Of a correlation among so many, by Fisher's z (1921); null below four, where it says nothing. */
    static Interval ofCorrelation(double correlation, int count) {
        if (count < 4) {
            return null;
        }
        double z = Math.log((1 + correlation) / (1 - correlation)) / 2;
        double half = Z / Math.sqrt(count - 3.0);
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }
}
