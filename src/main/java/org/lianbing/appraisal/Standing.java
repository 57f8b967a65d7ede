package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.util.Map;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;

/**
 * A member's line in the table of his unit.
 *
 * @param rank       among those listed who are no newcomers; null for newcomers and while anything of his is not entered: incomplete months are not compared
 * @param outOf      how much of the hundred has been entered
 * @param comparable what is ranked: the total, or its percentage of what could be reached where something is excused
 * @param indicators by code
 */
public record Standing(MemberCard member, Integer rank, Points total, Points outOf, Points hundred, BigDecimal comparable,
        Map<String, IndicatorTotal> indicators) {

    public Standing {
        indicators = Map.copyOf(indicators);
    }

    /** Whether something is excused, so that {@code comparable} is a percentage. */
    public boolean isProrated() {
        return indicators.values().stream().anyMatch(indicator -> indicator.state() == IndicatorTotal.State.EXEMPT);
    }

    /** Whether nothing has been entered for this indicator yet. */
    public boolean awaits(String indicator) {
        return indicators.containsKey(indicator) && indicators.get(indicator).state() == IndicatorTotal.State.AWAITED;
    }

    /** Whether this indicator holds more than its weight, see {@link IndicatorTotal#isOver()}. */
    public boolean isOver(String indicator) {
        return indicators.containsKey(indicator) && indicators.get(indicator).isOver();
    }

    public boolean isComplete() {
        return outOf.equals(hundred) && !hundred.isZero() && indicators.values().stream().noneMatch(IndicatorTotal::isOver);
    }
}
