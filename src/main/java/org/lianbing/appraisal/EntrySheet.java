package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;
import org.lianbing.people.UnitCard;

/**
 * What a person may enter for a unit's month.
 *
 * @param indicators that the caller's roles enter, newcomers' ones included; may be empty
 * @param chosen     one of them, or null if there is none
 * @param members    whom the chosen indicator applies to, but not the caller himself, with what it holds now
 * @param byHand     what people entered for it in this month, the newest first and at most 200; for every indicator if none is chosen
 */
public record EntrySheet(UnitCard unit, YearMonth period, boolean open, List<IndicatorCard> indicators, IndicatorCard chosen,
        List<Held> members, List<EntryCard> byHand) {

    public EntrySheet {
        indicators = List.copyOf(indicators);
        members = List.copyOf(members);
        byHand = List.copyOf(byHand);
    }

    /** What the chosen indicator of one member holds. */
    public record Held(MemberCard member, Points points, IndicatorTotal.State state) {
    }
}
