package org.lianbing.curriculum;

import java.time.Duration;
import java.time.Instant;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Tier;

/**
 * How far a member is in what is asked about: all courses of his own tier, one of them, or one lesson.
 *
 * @param done     lessons learnt, of total
 * @param last     when he last opened or learnt something of his tier, or null
 * @param reminded when he was last reminded, or null
 * @param readIt   whether he has read that
 * @param since    whether he has learnt something since
 */
public record Learner(MemberCard member, Tier tier, int done, int total, Instant last, Instant reminded, boolean readIt, boolean since) {

    /** Nothing for so long is worth a word. */
    static final Duration SILENCE = Duration.ofDays(14);

    public boolean complete() {
        return done >= total;
    }

    /** Not complete, and nothing done in a fortnight. */
    public boolean silentAt(Instant now) {
        return !complete() && (last == null || last.isBefore(now.minus(SILENCE)));
    }

    /** In percent, rounded down: 100 only when all is learnt. */
    public int percent() {
        return total == 0 ? 100 : 100 * done / total;
    }
}
