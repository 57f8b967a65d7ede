package org.lianbing.appraisal;

import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * What keeps a unit's month incomplete at one indicator.
 *
 * @param indicator also says who enters it
 * @param awaited   for whom nothing has been entered
 * @param over      of whom it holds more than its weight, see {@link IndicatorTotal#isOver()}
 */
public record MissingScores(IndicatorCard indicator, List<MemberCard> awaited, List<MemberCard> over) {

    public MissingScores {
        awaited = List.copyOf(awaited);
        over = List.copyOf(over);
    }
}
