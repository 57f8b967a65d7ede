package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;

/** Ends a meeting: nothing can be rated any more, results and outcomes are stated, comments come out. */
@ApplicationScoped
@Transactional
public class CloseMeeting {

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final ComputeResult compute;
    private final LectureResults results;
    private final StateMeeting statements;
    private final Notify notify;
    private final AuditTrail audit;
    private final Clock clock;

    CloseMeeting() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    CloseMeeting(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, ComputeResult compute, LectureResults results,
            StateMeeting statements, Notify notify, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.compute = compute;
        this.results = results;
        this.statements = statements;
        this.notify = notify;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One that is closed stays as it is.
     *
     * @throws Failure.Forbidden unless the caller chairs it or plans the unit's meetings; the system may
     * @throws Failure.Conflict  if it was never opened
     */
    public void close(long id) {
        Meeting meeting = meetings.lock(id);
        sight.requireChair(meeting);
        if (meeting.is(MeetingState.CLOSED)) {
            return;
        }
        if (!meeting.is(MeetingState.OPEN)) {
            throw new Failure.Conflict("lecture.held.notOpened");
        }
        List<LectureRun> held = runs.of(id).stream().map(run -> runs.lock(run.lecture())).toList();
        Instant now = clock.instant();
        runs.end(id, now);
        List<Attendance> came = attendances.of(id);
        Map<MemberId, Attendance> byMember = came.stream().collect(Collectors.toMap(Attendance::member, Function.identity()));
        held.forEach(run -> settle(meeting, run, byMember, now));
        statements.attendance(meeting, came);
        audit.record("lecture.meeting.close", "meeting/" + id, "");
    }

    /** One that was left open; others must not suffer if it fails. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void closeByItself(long id) {
        close(id);
    }

    private void settle(Meeting meeting, LectureRun run, Map<MemberId, Attendance> came, Instant now) {
        if (!run.phase().isBegun()) {
            statements.notGiven(meeting, run, came.get(run.lecturer()).counted());
            return;
        }
        LectureResult result = compute.of(meeting, run);
        results.add(result, now);
        statements.lecture(meeting, run, result.total());
        notify.settle(came.keySet(), StepLecture.about(run.lecture()));
        notify.tell(List.of(run.lecturer()), new NewNotice("lecture.held.notice.result", List.of(run.title().isEmpty() ? meeting.title() : run.title()),
                "/lecture/results?id=" + meeting.id(), "lecture/" + run.lecture() + "/result"));
    }
}
