package org.lianbing.lecture;

import java.util.List;

/**
 * A meeting with all that its page shows.
 *
 * @param missed   its day went by and nobody opened it
 * @param mayKeep  the reader plans the meetings of its unit
 * @param mayChair he chairs it, or may in place of who does
 * @param lectures he has a turn in it
 */
public record MeetingView(Meeting meeting, String chairName, List<TurnLine> turns, boolean coming, boolean missed, boolean mayKeep, boolean mayChair, boolean lectures) {
}
