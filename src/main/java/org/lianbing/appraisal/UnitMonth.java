package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Points;
import org.lianbing.people.UnitCard;

/**
 * A unit's month.
 *
 * @param scheme             what all but the newcomers are appraised by
 * @param members            all but the newcomers, by unit and number
 * @param missing            what is still to be entered or put right, in the scheme's order
 * @param newcomers          under a scheme of their own, in no ranking
 * @param mean               of what is ranked, two decimals; null where nobody is ranked
 * @param entered            how much of all hundreds has been entered, of {@code enterable}
 */
public record UnitMonth(UnitCard unit, YearMonth period, MonthStage stage, SchemeCard scheme, List<Standing> members, List<MissingScores> missing,
        SchemeCard newcomerScheme, List<Standing> newcomers, BigDecimal mean, Points entered, Points enterable) {

    public UnitMonth {
        members = List.copyOf(members);
        missing = List.copyOf(missing);
        newcomers = List.copyOf(newcomers);
    }

    public boolean open() {
        return stage != MonthStage.CLOSED;
    }

    /** Whether everything of everybody has been entered. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** How many have all of their hundred entered: those alone are ranked. */
    public long complete() {
        return members.stream().filter(member -> member.rank() != null).count();
    }
}
