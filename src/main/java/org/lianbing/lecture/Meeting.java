package org.lianbing.lecture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;

/**
 * One meeting.
 *
 * @param seriesId null if it stands by itself
 * @param unitPath whose members it is for, with all units below
 * @param heldOn   the day of {@code startsAt} in the unit's zone
 */
public record Meeting(long id, Long seriesId, long unitId, String unitName, String unitPath, MeetingKind kind, String title, String place, LocalDate heldOn,
        Instant startsAt, int minutes, MemberId chair, MeetingState state, String cancelledReason, Instant openedAt, Instant closedAt) {

    /** How long after its start one that nobody has opened still counts as coming. */
    static final Duration LINGERS = Duration.ofHours(6);

    static final String SELECT = "select g.id, g.series_id, g.unit_id, u.name as unit_name, u.path as unit_path, g.kind, g.title, g.place, g.held_on, "
            + "g.starts_at, g.minutes, g.chair_id, g.state, g.cancelled_reason, g.opened_at, g.closed_at from meeting g join unit_card u on u.id=g.unit_id ";

    static Meeting of(Row row) {
        return new Meeting(row.id("id"), row.number("series_id"), row.id("unit_id"), row.text("unit_name"), row.text("unit_path"),
                MeetingKind.valueOf(row.text("kind")), row.text("title"), row.text("place"), row.date("held_on"), row.instant("starts_at"),
                row.count("minutes"), row.member("chair_id"), MeetingState.valueOf(row.text("state")), row.text("cancelled_reason"),
                row.instant("opened_at"), row.instant("closed_at"));
    }

    public Instant endsAt() {
        return startsAt.plusSeconds(minutes * 60L);
    }

    boolean isMissedBy(Instant now) {
        return state == MeetingState.PLANNED && startsAt.isBefore(now.minus(LINGERS));
    }

    public boolean is(MeetingState asked) {
        return state == asked;
    }
}
