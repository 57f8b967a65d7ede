package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of the ledger.
 *
 * @param entries  how many have been booked in it
 * @param closedBy name of the person, or null while it is open
 * @param note     what he had to say, or null
 * @param draftedAt when its draft was published, or null
 */
public record PeriodCard(YearMonth period, boolean open, int entries, String closedBy, Instant closedAt, String note, Instant draftedAt) {

    public MonthStage stage() {
        return !open ? MonthStage.CLOSED : draftedAt == null ? MonthStage.ENTRY : MonthStage.DRAFT;
    }

    static PeriodCard untouched(YearMonth period, boolean open) {
        return new PeriodCard(period, open, 0, null, null, null, null);
    }
}
