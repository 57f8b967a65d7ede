package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;
import org.lianbing.people.MemberCard;

/**
 * An appeal (申诉) of a member about his month or one entry of it.
 *
 * @param entry     what it is about, or null where it is about the month
 * @param said      what the member holds against it
 * @param answer    what he was told, or null
 * @param decidedBy name of the person, or null
 * @param decidedAt also when he took it back himself; null while it is open
 * @param settledBy id of the entry that put it right, or null
 */
public record AppealCard(long id, MemberCard member, YearMonth period, EntryCard entry, String said, Instant raisedAt, AppealState state,
        String answer, String decidedBy, Instant decidedAt, Long settledBy) {

    public boolean isOpen() {
        return state == AppealState.OPEN;
    }
}
