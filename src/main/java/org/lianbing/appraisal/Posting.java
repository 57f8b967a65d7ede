package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

/**
 * Keeps the ledger equal to what the rules say by appending differences. Posting twice is therefore a no-op, and totals do not depend
 * on the order in which outcomes arrive.
 */
final class Posting {

    private Posting() {
    }

    /** Where an entry about {@code period} is booked: there while it is open, else in the oldest open one, which it then corrects. */
    static YearMonth bookedIn(YearMonth period, boolean periodOpen, YearMonth oldestOpen) {
        if (!periodOpen && period.equals(oldestOpen)) {
            throw new IllegalArgumentException("a period cannot be closed and the oldest open one: " + period);
        }
        return periodOpen ? period : oldestOpen;
    }

    /**
     * What is still to be posted.
     *
     * @param alreadyPosted by rule about this key, wherever it was booked; see {@link #alreadyPosted}
     * @param trigger       the revision that has arrived; it may be one that has left this key
     * @return nothing where the ledger already says so
     */
    static Optional<EntryDraft> difference(LedgerKey key, Target target, Points alreadyPosted, Cause.ByOutcome trigger, YearMonth bookedIn) {
        Points difference = target.points().minus(alreadyPosted);
        return difference.isZero() ? Optional.empty() : Optional.of(EntryDraft.of(key, difference, trigger, bookedIn));
    }

    /** An outcome that is posted again, behind others that have been processed since, must not bring back what stood in its time. */
    static long upTo(long arrived, long processed) {
        return Math.max(arrived, processed);
    }

    /** The revision that a posting names: the newest known, which is the one that arrived unless that is tried again late. */
    static StatedOutcome newest(StatedOutcome arrived, List<StatedOutcome> history) {
        return history.stream().filter(revision -> revision.revision() > arrived.revision())
                .max(Comparator.comparingInt(StatedOutcome::revision)).orElse(arrived);
    }

    /** What rules have posted about this key, corrections in later periods included. What people entered is theirs and stays. */
    static Points alreadyPosted(LedgerKey key, Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.cause().isByRule() && entry.key().equals(key))
                .map(Entry::points).reduce(Points.ZERO, Points::plus);
    }
}
