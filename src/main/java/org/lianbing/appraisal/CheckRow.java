package org.lianbing.appraisal;

import java.time.Instant;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;

/**
 * How far a member is with the check of his month.
 *
 * @param agreedAt   or null
 * @param remindedAt when he was last reminded, or null
 * @param readAt     when he read that, or null
 */
public record CheckRow(MemberCard member, Points total, boolean complete, Check check, Instant agreedAt, Instant remindedAt, Instant readAt) {

    /** Whether it helps to remind him. */
    public boolean isSilent() {
        return check == Check.UNCONFIRMED || check == Check.CHANGED || check == Check.ANSWERED;
    }
}
