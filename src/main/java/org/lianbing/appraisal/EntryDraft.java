package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;

/** An entry that is not yet in the ledger; the components are those of {@link Entry}. */
record EntryDraft(MemberId member, YearMonth period, String indicator, Points points, Cause cause, Long reverses, YearMonth corrects) {

    EntryDraft {
        Objects.requireNonNull(member);
        Objects.requireNonNull(period);
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(points);
        Objects.requireNonNull(cause);
        if (period.equals(corrects)) {
            throw new IllegalArgumentException("an entry in its own period corrects none: " + period);
        }
        if (cause.isByRule() && (points.isZero() || reverses != null)) {
            throw new IllegalArgumentException("a rule posts differences: never zero, never a reversal");
        }
    }

    /** @param bookedIn the key's period while it is open; any other makes the entry a correction of the key's period */
    static EntryDraft of(LedgerKey key, Points points, Cause cause, YearMonth bookedIn) {
        return of(key, points, cause, bookedIn, null);
    }

    static EntryDraft of(LedgerKey key, Points points, Cause cause, YearMonth bookedIn, Long reverses) {
        YearMonth corrects = key.period().equals(bookedIn) ? null : key.period();
        return new EntryDraft(key.member(), bookedIn, key.indicator(), points, cause, reverses, corrects);
    }

    Entry posted(long id, Instant at) {
        return new Entry(id, member, period, indicator, points, cause, reverses, corrects, at);
    }
}
