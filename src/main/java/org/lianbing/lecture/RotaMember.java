package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.kernel.MemberId;

/**
 * Who can lecture, and when.
 *
 * @param joined his first day in the order; null while he takes no turn by himself, as a newcomer
 * @param left   his last day; null if he stays
 * @param lot    decides between those who wait equally long
 */
record RotaMember(MemberId id, LocalDate joined, LocalDate left, List<Away> away, long lot) {

    RotaMember {
        away = List.copyOf(away);
    }

    /** Whether he can be here that day. */
    boolean isFree(LocalDate day) {
        return (left == null || !day.isAfter(left)) && away.stream().noneMatch(one -> one.covers(day));
    }

    /** Whether the order asks him that day. */
    boolean isInOrder(LocalDate day) {
        return joined != null && !day.isBefore(joined) && isFree(day);
    }

    /** From the first to the last of these days he is not here. */
    record Away(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
