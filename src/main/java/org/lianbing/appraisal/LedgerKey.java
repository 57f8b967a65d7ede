package org.lianbing.appraisal;

import java.time.YearMonth;
import java.util.Objects;
import org.lianbing.kernel.MemberId;

/**
 * One indicator of one member's month: what a rule computes and posting locks.
 *
 * @param period the month that the points are about, though they may be booked in a later one
 */
record LedgerKey(MemberId member, YearMonth period, String indicator) {

    LedgerKey {
        Objects.requireNonNull(member);
        Objects.requireNonNull(period);
        Objects.requireNonNull(indicator);
    }
}
