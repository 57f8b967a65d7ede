package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** A keeper sets a lecture's score after the meeting, or takes that back. What was computed stays; the outcome is stated anew, and the lecturer is told. */
@ApplicationScoped
@Transactional
public class CorrectResult {

    private static final int LONGEST_REASON = 1000;
    private static final int DECIMALS = 2;

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final LectureResults results;
    private final StateMeeting statements;
    private final Notify notify;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectResult() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    CorrectResult(Meetings meetings, MeetingSight sight, MeetingRuns runs, LectureResults results, StateMeeting statements, Notify notify, Caller caller,
            AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.results = results;
        this.statements = statements;
        this.notify = notify;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param total  0 to 100 with at most two decimals; null: the computed score counts again
     * @param reason why, at most 1,000 characters; the lecturer reads it
     * @throws Failure.Forbidden unless the caller plans the unit's meetings; never for his own lecture
     * @throws Failure.Conflict  until the meeting is closed, and for a lecture that was not given
     */
    public void set(long lecture, BigDecimal total, String reason) {
        LectureRun run = runs.lock(lecture);
        Meeting meeting = meetings.get(run.meeting());
        sight.requireKeeper(meeting.unitPath());
        if (caller.member().equals(run.lecturer())) {
            throw new Failure.Forbidden("lecture.held.ownLecture");
        }
        if (total != null && (total.signum() < 0 || total.compareTo(BigDecimal.valueOf(MeetingRules.WHOLE)) > 0 || total.stripTrailingZeros().scale() > DECIMALS)) {
            throw Failure.Invalid.field("total", "lecture.results.totalRange");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Failure.Invalid.field("reason", reason == null || reason.isBlank() ? "lecture.required" : "lecture.tooLong", LONGEST_REASON);
        }
        LectureResult before = results.find(lecture).orElseThrow(() -> new Failure.Conflict("lecture.results.notYet"));
        LectureResult after = before.with(total == null ? null : new Score(total));
        results.set(after, reason.strip(), caller.member(), clock.instant());
        statements.lecture(meeting, run, after.total());
        audit.record("lecture.result.correct", "lecture/" + lecture, "");
        notify.tell(List.of(run.lecturer()), new NewNotice("lecture.held.notice.corrected", List.of(run.title().isEmpty() ? meeting.title() : run.title()),
                "/lecture/results?id=" + meeting.id(), "lecture/" + lecture + "/result"));
    }
}
