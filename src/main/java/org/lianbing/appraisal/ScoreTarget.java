package org.lianbing.appraisal;

import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;

/**
 * What an indicator of a member is to hold, as somebody writes it into a cell: the ledger takes the difference to what it holds, so that
 * nothing in it is ever changed.
 *
 * @param points what the cell is to hold
 * @param reason why; may be blank for full marks alone, which say it themselves
 */
record ScoreTarget(Points points, String reason) {

    /** The reason of full marks: the company's own words, in the ledger as any other. */
    static final String FULL_MARKS = "满分";

    ScoreTarget {
        reason = reason == null ? "" : reason.strip();
    }

    /**
     * What must be appended; zero where zero points are entered for what was awaited.
     *
     * @param weight how much the indicator may hold; zero for a bonus, which nothing limits
     * @param title  of the indicator
     * @param held   what the indicator holds
     * @param state  whether anything has been entered
     * @return empty if it holds just that
     * @throws Failure.Invalid   {@code appraisal.entry.tooMany} over the weight, {@code appraisal.sheet.reasonMissing} without a reason
     * @throws Failure.Conflict  {@code appraisal.sheet.exempt} if the indicator does not count for him
     */
    Optional<Points> difference(Points weight, String title, Points held, IndicatorTotal.State state) {
        if (state == IndicatorTotal.State.EXEMPT) {
            throw new Failure.Conflict("appraisal.sheet.exempt", title);
        }
        if (state == IndicatorTotal.State.ENTERED && held.equals(points)) {
            return Optional.empty();
        }
        if (!weight.isZero() && points.compareTo(weight) > 0) {
            throw Failure.Invalid.field("points", "appraisal.sheet.tooMany", title, weight);
        }
        if (reasonFor(weight).isEmpty()) {
            throw Failure.Invalid.field("reason", "appraisal.sheet.reasonMissing");
        }
        return Optional.of(points.minus(held));
    }

    /** Empty if there is none and there should be one. */
    String reasonFor(Points weight) {
        boolean full = !weight.isZero() && points.equals(weight);
        return reason.isEmpty() && full ? FULL_MARKS : reason;
    }
}
