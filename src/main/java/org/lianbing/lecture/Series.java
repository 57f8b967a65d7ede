package org.lianbing.lecture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;

/**
 * Meetings that come again and again.
 *
 * @param unitPath   whose members it is for, with all units below
 * @param until      its last possible day; null: without end
 * @param everyWeeks 1 to 52
 * @param lectures   how many lecture each time, 0 to 6
 * @param apartWeeks nobody lectures twice within so many weeks while there are others
 * @param lot        decides between those who wait equally long
 * @param retiredAt  null while it goes on
 */
public record Series(long id, long unitId, String unitName, String unitPath, MeetingKind kind, String title, String place, LocalDate firstOn,
        LocalDate until, int everyWeeks, LocalTime startsAt, int minutes, int lectures, int apartWeeks, MemberId chair, long lot, Instant retiredAt) {

    static final String SELECT = "select s.id, s.unit_id, u.name as unit_name, u.path as unit_path, s.kind, s.title, s.place, s.first_on, s.until_on, "
            + "s.every_weeks, s.starts_at, s.minutes, s.lectures, s.apart_weeks, s.chair_id, s.lot, s.retired_at from meeting_series s "
            + "join unit_card u on u.id=s.unit_id ";

    static Series of(Row row) {
        return new Series(row.id("id"), row.id("unit_id"), row.text("unit_name"), row.text("unit_path"), MeetingKind.valueOf(row.text("kind")),
                row.text("title"), row.text("place"), row.date("first_on"), row.date("until_on"), row.count("every_weeks"),
                LocalTime.parse(row.text("starts_at")), row.count("minutes"), row.count("lectures"), row.count("apart_weeks"), row.member("chair_id"),
                row.id("lot"), row.instant("retired_at"));
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** The regular day on this day or the first after it; null when the series has ended by then. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate found = firstOn;
        if (day.isAfter(firstOn)) {
            long step = everyWeeks * 7L;
            long gone = java.time.temporal.ChronoUnit.DAYS.between(firstOn, day);
            found = firstOn.plusDays((gone + step - 1) / step * step);
        }
        return until != null && found.isAfter(until) ? null : found;
    }
}
