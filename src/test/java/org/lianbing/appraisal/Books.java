package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

/** A ledger in memory of one member and one indicator, kept the way the posting job keeps the real one. */
final class Books {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SchemeVersion SCHEME = new SchemeVersion("monthly", 1);

    private final Rule rule;
    private final Map<Long, StatedOutcome> current = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final TreeSet<YearMonth> open = new TreeSet<>(List.of(
            YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12)));

    Books(Rule rule) {
        this.rule = rule;
    }

    List<Entry> entries() {
        return entries;
    }

    void close(YearMonth period) {
        open.remove(period);
    }

    /** An older revision than the one that is known changes nothing; a newer one may have moved to another month. */
    void arrive(StatedOutcome stated) {
        StatedOutcome known = current.get(stated.id());
        if (known != null && known.revision() >= stated.revision()) {
            return;
        }
        current.put(stated.id(), stated);
        Set<YearMonth> touched = new LinkedHashSet<>();
        if (known != null) {
            touched.add(month(known));
        }
        touched.add(month(stated));
        touched.forEach(period -> post(period, stated));
    }

    void post(YearMonth period, StatedOutcome trigger) {
        LedgerKey key = key(period);
        YearMonth bookedIn = Posting.bookedIn(period, open.contains(period), open.first());
        Cause.ByOutcome cause = new Cause.ByOutcome(trigger.id(), trigger.revision(), key.indicator(), SCHEME);
        Posting.difference(key, target(period), Posting.alreadyPosted(key, entries), cause, bookedIn)
                .ifPresent(draft -> {
                    if (!open.contains(draft.period())) {
                        throw new AssertionError("booked in a closed period: " + draft);
                    }
                    enter(draft);
                });
    }

    void enter(EntryDraft draft) {
        entries.add(draft.posted(entries.size() + 1L, Instant.EPOCH));
    }

    Target target(YearMonth period) {
        return rule.target(current.values().stream().filter(stated -> month(stated).equals(period)).toList());
    }

    /** All entries about a month, wherever they are booked. */
    Points about(YearMonth period) {
        return entries.stream().filter(entry -> entry.key().period().equals(period)).map(Entry::points).reduce(Points.ZERO, Points::plus);
    }

    static LedgerKey key(YearMonth period) {
        return new LedgerKey(Outcomes.MEMBER, period, "training");
    }

    private static YearMonth month(StatedOutcome stated) {
        return YearMonth.from(stated.outcome().occurredAt().atZone(ZONE));
    }
}
