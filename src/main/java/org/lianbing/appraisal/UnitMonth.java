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
 * @param newcomers          under a scheme of their own, in no ranking
 * @param mean               of what is ranked, two decimals; null where nobody is ranked
 * @param entered            how much of all hundreds has been entered, of {@code enterable}
 */
public record UnitMonth(UnitCard unit, YearMonth period, boolean open, SchemeCard scheme, List<Standing> members,
        SchemeCard newcomerScheme, List<Standing> newcomers, BigDecimal mean, Points entered, Points enterable) {

    public UnitMonth {
        members = List.copyOf(members);
        newcomers = List.copyOf(newcomers);
    }
}
