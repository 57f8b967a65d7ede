package org.lianbing.lecture;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A regular day on which a series is not held, or is held otherwise.
 *
 * @param movedTo  the day on which it is held instead, perhaps the same; null: it is not held
 * @param startsAt null: as usual
 * @param place    null: as usual
 */
public record SeriesDay(long id, LocalDate day, LocalDate movedTo, LocalTime startsAt, String place, String reason) {

    public boolean isHeld() {
        return movedTo != null;
    }
}
