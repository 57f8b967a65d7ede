package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of the ledger.
 *
 * @param entries  how many have been booked in it
 * @param closedBy name of the person, or null while it is open
 * @param note     what he had to say, or null
 */
public record PeriodCard(YearMonth period, boolean open, int entries, String closedBy, Instant closedAt, String note) {

    static PeriodCard untouched(YearMonth period, boolean open) {
        return new PeriodCard(period, open, 0, null, null, null);
    }
}
