package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;

/**
 * One member's month for reading.
 *
 * @param scheme      what he is appraised by; null where he is not appraised, and then there are no figures
 * @param outOf       how much of the hundred has been entered
 * @param hundred     what could be reached; less than the scheme's own where something is excused
 * @param prorated    the total as a percentage of {@code hundred} where something is excused, else null
 * @param indicators  in the scheme's order, with the month's own entries
 * @param corrections entries about earlier, closed months: in the total, in no indicator
 * @param elsewhere   entries under a scheme that no longer applies to him in this month: in no total
 * @param waiting     whether something stated is not yet posted
 */
public record MemberMonth(MemberCard member, YearMonth period, boolean open, SchemeVersion scheme, String schemeTitle, Points total,
        Points outOf, Points hundred, BigDecimal prorated, List<IndicatorMonth> indicators, List<EntryCard> corrections,
        List<EntryCard> elsewhere, boolean waiting) {

    public MemberMonth {
        indicators = List.copyOf(indicators);
        corrections = List.copyOf(corrections);
        elsewhere = List.copyOf(elsewhere);
    }

    static MemberMonth notAppraised(MemberCard member, YearMonth period, boolean open) {
        return new MemberMonth(member, period, open, null, null, Points.ZERO, Points.ZERO, Points.ZERO, null, List.of(), List.of(), List.of(),
                false);
    }

    public boolean isAppraised() {
        return scheme != null;
    }

    /** Whether nobody and no rule has entered anything. */
    public boolean isEmpty() {
        return corrections.isEmpty() && elsewhere.isEmpty()
                && indicators.stream().allMatch(indicator -> indicator.total().state() == IndicatorTotal.State.AWAITED);
    }
}
