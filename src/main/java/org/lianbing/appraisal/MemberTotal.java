package org.lianbing.appraisal;

import java.util.List;
import java.util.stream.Stream;
import org.lianbing.people.MemberCard;

/**
 * A member's month as it adds up.
 *
 * @param own       the month's own entries, the oldest first
 * @param elsewhere entries of an indicator that his scheme lacks, made while another one applied to him; in no total
 */
record MemberTotal(MemberCard member, Scheme scheme, MonthTotal total, List<Entry> own, List<Entry> elsewhere) {

    /** The last entry that was booked in the month, corrections included; 0 if there is none. */
    long lastEntry() {
        return Stream.of(own, total.corrections(), elsewhere).flatMap(List::stream).mapToLong(Entry::id).max().orElse(0);
    }
}
