package org.lianbing.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.MemberId;

/**
 * A day of shadowing (跟班日志).
 *
 * @param name      the newcomer's
 * @param sentAt    null while it is a draft
 * @param decidedBy who ticked or returned it, by name; null until then
 * @param remark    the mentor's comment or his reason for returning it; empty if he said nothing
 */
public record ShadowingDay(long id, MemberId member, String name, LocalDate day, State state, int visited, Set<VisitPoint> points, String seen,
        String did, String asked, Instant savedAt, Instant sentAt, String decidedBy, Instant decidedAt, String remark) {

    /** Where a day stands. */
    public enum State {
        DRAFT, SENT, RETURNED, TICKED;

        /** Whether the newcomer may still change it. */
        public boolean isOpen() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /** In the order of the checklist. */
    public List<VisitPoint> checked() {
        return points.stream().sorted().toList();
    }
}
