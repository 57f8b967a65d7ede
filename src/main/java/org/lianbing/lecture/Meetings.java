package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Sql;

/** The stored meetings. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Meetings {

    private final Sql sql;

    Meetings() {
        this(null);
    }

    @Inject
    Meetings(Sql sql) {
        this.sql = sql;
    }

    /** @throws Failure.NotFound if there is none */
    Meeting get(long id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("lecture.meeting.unknown"));
    }

    Optional<Meeting> find(long id) {
        return sql.one(Meeting::of, Meeting.SELECT + "where g.id=?", id);
    }

    /** So that of two acts on one meeting the later one sees the earlier. */
    Meeting lock(long id) {
        sql.list(row -> row.id("id"), "select id from meeting where id=? for update", id);
        return get(id);
    }

    /** @param day in the unit's zone, the day of its start */
    long add(NewMeeting draft, Long series, long unit) {
        return sql.insert("insert into meeting(series_id, unit_id, kind, title, place, held_on, starts_at, minutes, chair_id, state) "
                + "values (?,?,?,?,?,?,?,?,?,?)", series, unit, draft.kind(), draft.title(), draft.place(), draft.day(), draft.startsAt(), draft.minutes(),
                draft.chair(), MeetingState.PLANNED);
    }
}
