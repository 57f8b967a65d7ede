package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;

/** The chair leads through a lecture: pre-test, lecture, check questions, rating for a set time. */
@ApplicationScoped
@Transactional
public class StepLecture {

    public static final int LONGEST_MINUTES = 60;

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final CheckQuestions questions;
    private final Notify notify;
    private final AuditTrail audit;
    private final Clock clock;

    StepLecture() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    StepLecture(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, CheckQuestions questions, Notify notify,
            AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.questions = questions;
        this.notify = notify;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the same questions are asked before this lecture too. @throws Failure.Conflict once it has begun, or if it has no questions */
    public void pretest(long lecture, boolean on) {
        LectureRun run = runs.lock(lecture);
        chaired(run);
        if (run.phase() != LecturePhase.WAITING || on && questions.of(lecture).isEmpty()) {
            throw new Failure.Conflict("lecture.held.notNow");
        }
        runs.pretest(lecture, on);
    }

    /**
     * Asked twice it is done once.
     *
     * @param minutes how long it can be rated, 1 to 60; read for {@link LecturePhase#RATING} only, which can be opened again
     * @throws Failure.Conflict if this does not follow on the lecture's phase, or there is nothing to ask
     */
    public void step(long lecture, LecturePhase to, int minutes) {
        LectureRun run = runs.lock(lecture);
        Meeting meeting = chaired(run);
        Instant now = clock.instant();
        if (run.phaseAt(now) == to && to != LecturePhase.RATING) {
            return;
        }
        boolean asks = to == LecturePhase.PRETEST || to == LecturePhase.CHECK;
        if (!before(to).contains(run.phaseAt(now)) || asks && questions.of(lecture).isEmpty()) {
            throw new Failure.Conflict("lecture.held.notNow");
        }
        if (to == LecturePhase.RATING) {
            rate(meeting, run, minutes, now);
        } else {
            runs.set(lecture, to, run.ratesUntil());
        }
        audit.record("lecture.step", "lecture/" + lecture, to.code());
    }

    private static Set<LecturePhase> before(LecturePhase to) {
        return switch (to) {
            case WAITING -> Set.of();
            case PRETEST -> EnumSet.of(LecturePhase.WAITING);
            case SPEAKING -> EnumSet.of(LecturePhase.WAITING, LecturePhase.PRETEST);
            case CHECK -> EnumSet.of(LecturePhase.SPEAKING);
            case RATING -> EnumSet.of(LecturePhase.SPEAKING, LecturePhase.CHECK, LecturePhase.RATING, LecturePhase.DONE);
            case DONE -> EnumSet.of(LecturePhase.RATING);
        };
    }

    private void rate(Meeting meeting, LectureRun run, int minutes, Instant now) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw Failure.Invalid.field("minutes", "lecture.range", 1, LONGEST_MINUTES);
        }
        runs.set(run.lecture(), LecturePhase.RATING, now.plusSeconds(minutes * 60L));
        List<MemberId> listeners = attendances.of(meeting.id()).stream().filter(Attendance::isIn).map(Attendance::member)
                .filter(member -> !member.equals(run.lecturer()) && !member.equals(meeting.chair())).toList();
        notify.tell(listeners, new NewNotice("lecture.held.notice.rate", List.of(run.title().isEmpty() ? meeting.title() : run.title()),
                "/lecture/attend?id=" + meeting.id(), about(run.lecture())));
    }

    /** What the notice to rate a lecture is filed under. */
    static String about(long lecture) {
        return "lecture/" + lecture + "/rate";
    }

    private Meeting chaired(LectureRun run) {
        Meeting meeting = meetings.get(run.meeting());
        sight.requireChair(meeting);
        if (!meeting.is(MeetingState.OPEN)) {
            throw new Failure.Conflict("lecture.held.over");
        }
        return meeting;
    }
}
