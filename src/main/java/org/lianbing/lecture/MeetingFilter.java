package org.lianbing.lecture;

import java.util.Arrays;

/**
 * Which meetings a list shows.
 *
 * @param search part of title or place; empty for all
 * @param unit   for the members of this unit and below; null for all that the caller may see
 * @param kind   null for all
 * @param past   those that are over or were cancelled, the latest first; else those to come
 */
public record MeetingFilter(String search, Long unit, MeetingKind kind, boolean past) {

    /** Read from an address: whatever is unknown takes its usual value. */
    public static MeetingFilter of(String search, Long unit, String kind, String when) {
        return new MeetingFilter(search == null ? "" : search.strip(), unit,
                Arrays.stream(MeetingKind.values()).filter(one -> one.code().equals(kind)).findFirst().orElse(null), "past".equals(when));
    }
}
