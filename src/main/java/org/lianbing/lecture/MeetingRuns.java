package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** What is stored of meetings under way: their rules, and how far each lecture is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MeetingRuns {

    private static final String RUN = "select r.lecture_id, r.meeting_id, r.place, l.lecturer_id, l.title, r.pretest, r.phase, r.rates_until "
            + "from lecture_run r join lecture l on l.id=r.lecture_id ";

    private final Sql sql;

    MeetingRuns() {
        this(null);
    }

    @Inject
    MeetingRuns(Sql sql) {
        this.sql = sql;
    }

    void begin(long meeting, MeetingRules rules, Instant now) {
        sql.update("insert into meeting_run(meeting_id, rules) values (?,?)", meeting, rules.json());
        sql.update("update meeting set state=?, opened_at=? where id=?", MeetingState.OPEN, now, meeting);
    }

    void end(long meeting, Instant now) {
        sql.update("update lecture_run set phase=? where meeting_id=? and phase in (?,?,?)", LecturePhase.DONE, meeting, LecturePhase.SPEAKING,
                LecturePhase.CHECK, LecturePhase.RATING);
        sql.update("update lecture set state=? where id in (select lecture_id from lecture_run where meeting_id=? and phase=?)", LectureState.GIVEN, meeting,
                LecturePhase.DONE);
        sql.update("update meeting set state=?, closed_at=? where id=?", MeetingState.CLOSED, now, meeting);
    }

    /** Those it was opened under; the usual ones for a meeting that never was. */
    MeetingRules rules(long meeting) {
        return sql.one(row -> MeetingRules.read(row.text("rules")), "select rules from meeting_run where meeting_id=?", meeting).orElse(MeetingRules.USUAL);
    }

    void add(long lecture, long meeting, int place, boolean pretest) {
        sql.update("insert into lecture_run(lecture_id, meeting_id, place, pretest, phase) values (?,?,?,?,?)", lecture, meeting, place, pretest,
                LecturePhase.WAITING);
    }

    List<LectureRun> of(long meeting) {
        return sql.list(MeetingRuns::run, RUN + "where r.meeting_id=? order by r.place", meeting);
    }

    /** @throws Failure.NotFound if it is in no meeting that was opened */
    LectureRun get(long lecture) {
        return find(lecture).orElseThrow(() -> new Failure.NotFound("lecture.unknown"));
    }

    Optional<LectureRun> find(long lecture) {
        return sql.one(MeetingRuns::run, RUN + "where r.lecture_id=?", lecture);
    }

    /** So that of two acts on one lecture the later one sees the earlier. */
    LectureRun lock(long lecture) {
        sql.list(row -> row.id("lecture_id"), "select lecture_id from lecture_run where lecture_id=? for update", lecture);
        return get(lecture);
    }

    void set(long lecture, LecturePhase phase, Instant ratesUntil) {
        sql.update("update lecture_run set phase=?, rates_until=? where lecture_id=?", phase, ratesUntil, lecture);
    }

    void pretest(long lecture, boolean on) {
        sql.update("update lecture_run set pretest=? where lecture_id=?", on, lecture);
    }

    /** Meetings that nobody closed though they ended before this. */
    List<Long> forgotten(Instant before, int atMost) {
        return sql.list(row -> row.id("id"), "select id from meeting where state=? and opened_at<? and starts_at<? order by id limit ?",
                MeetingState.OPEN, before, before, atMost);
    }

    private static LectureRun run(Row row) {
        return new LectureRun(row.id("lecture_id"), row.id("meeting_id"), row.count("place"), row.member("lecturer_id"), row.text("title"),
                row.flag("pretest"), LecturePhase.valueOf(row.text("phase")), row.instant("rates_until"));
    }
}
