package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * A series' rota: some weeks back, and all that is planned.
 *
 * @param away    who is away on a day is for who plans; to all others the lists are empty
 * @param people  who can be named for a turn, for who plans
 * @param volunteer whether the reader may offer himself
 */
public record RotaView(Series series, List<Week> weeks, List<MemberCard> people, boolean mayKeep, boolean volunteer) {

    /**
     * @param meeting null on a day on which none is held
     * @param reason  why none is held, or it is held otherwise; else empty
     * @param coming  its turns can still be moved
     */
    public record Week(LocalDate day, Meeting meeting, List<Place> places, String reason, boolean coming, List<String> away) {
    }

    /** @param turn null if nobody takes it; @param mine the reader's; @param soon sooner again than the series wishes */
    public record Place(int number, TurnLine turn, boolean mine, boolean soon) {
    }

    public boolean hasSoon() {
        return weeks.stream().flatMap(week -> week.places().stream()).anyMatch(Place::soon);
    }

    public boolean hasGaps() {
        return weeks.stream().filter(Week::coming).flatMap(week -> week.places().stream()).anyMatch(place -> place.turn() == null);
    }
}
