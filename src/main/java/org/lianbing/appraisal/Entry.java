package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;

/**
 * One line of the ledger (考核明细). Never changed and never deleted; a correction is a further entry.
 *
 * @param id        its place in the ledger, from 1
 * @param period    the month in which it counts
 * @param indicator code of the indicator
 * @param points    zero only if a person entered zero; negative where points are taken
 * @param reverses  id of the entry that it takes back, or null
 * @param corrects  the closed month that it is about, or null where that is {@code period}
 */
public record Entry(long id, MemberId member, YearMonth period, String indicator, Points points, Cause cause, Long reverses,
        YearMonth corrects, Instant postedAt) {

    /** @throws IllegalArgumentException if a rule posts zero or a reversal, or an entry corrects its own period */
    public Entry {
        // refuses the same nonsense
        new EntryDraft(member, period, indicator, points, cause, reverses, corrects);
        Objects.requireNonNull(postedAt);
        if (id <= 0) {
            throw new IllegalArgumentException("entries count from 1: " + id);
        }
    }

    /** Whether it is about an earlier, closed month. */
    public boolean isCorrection() {
        return corrects != null;
    }

    /** Whose month and what indicator it is about. */
    LedgerKey key() {
        return new LedgerKey(member, isCorrection() ? corrects : period, indicator);
    }

    /**
     * Takes these points back. The rule that posted them, if one did, does not post them again: it has posted what it should.
     *
     * @param bookedIn see {@link Posting#bookedIn}
     * @throws Failure.Conflict {@code appraisal.entry.is-reversal} if this is itself a reversal; enter the points anew instead
     */
    EntryDraft reverse(Cause.ByHand cause, YearMonth bookedIn) {
        if (reverses != null) {
            throw new Failure.Conflict("appraisal.entry.is-reversal", id);
        }
        return EntryDraft.of(key(), points.negated(), cause, bookedIn, id);
    }
}
