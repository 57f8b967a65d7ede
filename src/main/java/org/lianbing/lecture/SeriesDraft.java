package org.lianbing.lecture;

import java.time.LocalDate;
import java.time.LocalTime;
import org.lianbing.kernel.MemberId;

/**
 * A series as it is typed; null where nothing was.
 *
 * @param id null for a new one
 */
public record SeriesDraft(Long id, Long unit, String title, String place, LocalDate firstOn, LocalDate until, Integer everyWeeks, LocalTime startsAt,
        Integer minutes, Integer lectures, Integer apartWeeks, MemberId chair) {
}
