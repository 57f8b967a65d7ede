package org.lianbing.appraisal;

import java.util.Objects;
import org.lianbing.kernel.Points;

/**
 * One indicator of a member's month.
 *
 * @param weight how much of the hundred it is; zero for a bonus
 * @param points the sum of this month's own entries
 */
public record IndicatorTotal(String code, String title, Points weight, Points points, State state) {

    /** How far the indicator has come. */
    public enum State {
        /** Nothing has been entered yet. */
        AWAITED,
        /** A rule has a result, zero included, or a person's entry stands. */
        ENTERED,
        /** Excused: it leaves both the sum and the hundred. */
        EXEMPT
    }

    public IndicatorTotal {
        Objects.requireNonNull(code);
        Objects.requireNonNull(title);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(points);
        Objects.requireNonNull(state);
    }
}
