package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored lectures. One that was prepared goes with its lecturer when his turn moves, and waits for his next when he loses it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Lectures {

    private static final String LECTURE = "select id, meeting_id, lecturer_id, title, state from lecture ";

    private final Sql sql;
    private final Clock clock;

    Lectures() {
        this(null, null);
    }

    @Inject
    Lectures(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if there is none */
    Lecture get(long id) {
        return sql.one(Lectures::lecture, LECTURE + "where id=?", id).orElseThrow(() -> new Failure.NotFound("lecture.unknown"));
    }

    List<Lecture> of(long meeting) {
        return sql.list(Lectures::lecture, LECTURE + "where meeting_id=?", meeting);
    }

    /** The one that belongs to this turn: begun now if he has prepared none for it and none that still waits for a turn. */
    Lecture begin(long meeting, MemberId lecturer) {
        Optional<Lecture> there = find(meeting, lecturer);
        if (there.isPresent()) {
            return there.get();
        }
        if (sql.update("update lecture set meeting_id=? where id=(select max(id) from lecture where lecturer_id=? and meeting_id is null)", meeting,
                lecturer) == 0) {
            sql.update("insert into lecture(meeting_id, lecturer_id, title, state, made_at) values (?,?,'',?,?) on conflict do nothing", meeting, lecturer,
                    LectureState.DRAFT, clock.instant());
        }
        return find(meeting, lecturer).orElseThrow();
    }

    Optional<Lecture> find(long meeting, MemberId lecturer) {
        return sql.one(Lectures::lecture, LECTURE + "where meeting_id=? and lecturer_id=?", meeting, lecturer);
    }

    /** This meeting is not held: what was prepared for it waits for its lecturers' next turns. */
    void release(long meeting) {
        sql.update("update lecture set meeting_id=null where meeting_id=? and state<>?", meeting, LectureState.GIVEN);
    }

    /** His turn moved to another meeting, or (null) away. */
    void move(MemberId lecturer, long from, Long to) {
        sql.update("update lecture set meeting_id=? where meeting_id=? and lecturer_id=? and state<>?", to, from, lecturer, LectureState.GIVEN);
    }

    private static Lecture lecture(Row row) {
        return new Lecture(row.id("id"), row.number("meeting_id"), row.member("lecturer_id"), row.text("title"),
                LectureState.valueOf(row.text("state")));
    }
}
