package org.lianbing.lecture;

import java.util.List;

/**
 * A coming turn of the caller's.
 *
 * @param others whom he could ask to exchange: their turns in the same series on other days
 */
public record MyTurn(Meeting meeting, TurnLine turn, List<TurnLine> others, List<Meeting> days) {

    /** The meeting of one of the others. */
    public Meeting of(TurnLine other) {
        return days.stream().filter(day -> day.id() == other.meeting()).findFirst().orElseThrow();
    }

    /** It was offered by himself, and can be taken back. */
    public boolean isOffered() {
        return turn.why().equals("volunteered");
    }
}
