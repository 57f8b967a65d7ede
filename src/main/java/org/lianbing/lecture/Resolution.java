package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.Locale;
import org.lianbing.kernel.MemberId;

/**
 * What a meeting resolved (决议).
 *
 * @param dueOn   the last day on which it is in time
 * @param note    what was said when it was ended; empty before
 * @param overdue open, and its day is past in the unit's zone
 */
public record Resolution(long id, long meeting, String meetingTitle, LocalDate heldOn, String words, MemberId owner, String ownerName, LocalDate dueOn, State state, String note,
        boolean overdue) {

    /** How it stands. */
    public enum State {
        OPEN, DONE, DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
