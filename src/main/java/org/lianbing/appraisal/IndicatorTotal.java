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

    /**
     * Whether it holds more than its weight: a rule has spoken after somebody had entered points. The ledger keeps what the rule says
     * and what the person entered, each with its cause; no total is cut off. Until a person takes his part back, the month counts as
     * incomplete, is ranked nowhere and cannot be closed.
     */
    public boolean isOver() {
        return !weight.isZero() && points.compareTo(weight) > 0;
    }
}
