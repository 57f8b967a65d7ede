package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.Notify;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Notes how far the caller has read a lesson. Never goes backwards, and saying the same again changes nothing. */
@ApplicationScoped
@Transactional
public class NoteProgress {

    private final Courses courses;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;
    private final Notify notify;

    NoteProgress() {
        this(null, null, null, null, null);
    }

    @Inject
    NoteProgress(Courses courses, Caller caller, Sql sql, Clock clock, Notify notify) {
        this.courses = courses;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
        this.notify = notify;
    }

    /**
     * @param percent how far it was read, 0–100; null: as far as before
     * @param done    whether its reader says that he has learnt it; null: no
     * @throws Failure.Invalid  if the percentage is out of range
     * @throws Failure.NotFound if there is no such lesson that the caller may see
     */
    public LessonCard note(String lessonId, Integer percent, Boolean done) {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Failure.Invalid.field("percent", "curriculum.progress.percent");
        }
        LessonView lesson = courses.lessonById(lessonId);
        boolean learnt = Boolean.TRUE.equals(done);
        write(Long.parseLong(lesson.id()), learnt ? 100 : percent == null ? 0 : percent, learnt);
        if (learnt && courses.path().next() == null) {
            notify.settle(List.of(caller.member()), WhoLearns.REMINDER);
        }
        return courses.course(lesson.courseCode()).lessons().stream().filter(card -> card.id().equals(lesson.id())).findFirst().orElseThrow();
    }

    private void write(long lesson, int percent, boolean done) {
        MemberId me = caller.member();
        Instant now = clock.instant();
        sql.update("insert into lesson_progress(member_id, lesson_id, opened_at, percent) values (?,?,?,0) on conflict do nothing",
                me, lesson, now);
        sql.update("update lesson_progress set percent=? where member_id=? and lesson_id=? and percent<?", percent, me, lesson, percent);
        if (done) {
            sql.update("update lesson_progress set done_at=? where member_id=? and lesson_id=? and done_at is null", now, me, lesson);
        }
    }
}
