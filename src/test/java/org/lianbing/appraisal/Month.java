package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;

/** Builds a member's November under the monthly scheme. */
final class Month {

    static final Scheme MONTHLY = SchemeJson.shipped("monthly");
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final Cause.ByHand BY_HAND = new Cause.ByHand(new MemberId(3), "月度考核");

    private final List<Entry> entries = new ArrayList<>();

    Month entered(String indicator, String points) {
        return with(new LedgerKey(Outcomes.MEMBER, NOVEMBER, indicator), points, BY_HAND);
    }

    Month posted(String indicator, String points) {
        Cause rule = MONTHLY.cause(indicator, Outcomes.anOutcome(1).withdrawn());
        return with(new LedgerKey(Outcomes.MEMBER, NOVEMBER, indicator), points, rule);
    }

    Month correctedOctober(String indicator, String points) {
        return with(new LedgerKey(Outcomes.MEMBER, OCTOBER, indicator), points, BY_HAND);
    }

    Month of(MemberId member, String indicator, String points) {
        return with(new LedgerKey(member, NOVEMBER, indicator), points, BY_HAND);
    }

    Month with(EntryDraft draft) {
        entries.add(draft.posted(entries.size() + 1L, Instant.EPOCH));
        return this;
    }

    Month reversedLast() {
        return with(last().reverse(BY_HAND, NOVEMBER));
    }

    Entry last() {
        return entries.get(entries.size() - 1);
    }

    MonthTotal total() {
        return total(Map.of());
    }

    MonthTotal total(Map<String, Target> targets) {
        return MonthTotal.of(MONTHLY, entries, targets);
    }

    private Month with(LedgerKey key, String points, Cause cause) {
        return with(EntryDraft.of(key, Points.of(points), cause, NOVEMBER));
    }
}
