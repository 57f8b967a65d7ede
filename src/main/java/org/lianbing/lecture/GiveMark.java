package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Chair and director mark a lecture under their names, each for himself. */
@ApplicationScoped
@Transactional
public class GiveMark {

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final NamedMarks marks;
    private final MarkGivers givers;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    GiveMark() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    GiveMark(Meetings meetings, MeetingSight sight, MeetingRuns runs, NamedMarks marks, MarkGivers givers, Caller caller, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.marks = marks;
        this.givers = givers;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From the beginning of the lecture until the meeting is closed; again in place of what he gave before.
     *
     * @param given 1 to 5 for each line of the rubric, in its order
     * @throws Failure.Forbidden unless the caller chairs the meeting or directs the lecturer's department, and is not the lecturer
     * @throws Failure.Conflict  at another time, or if another director has marked it
     */
    public void give(long lecture, List<Integer> given) {
        LectureRun run = runs.lock(lecture);
        Meeting meeting = meetings.get(run.meeting());
        sight.requireSight(meeting);
        MeetingRules rules = runs.rules(meeting.id());
        MarkGiver as = givers.caller(meeting, rules, run.lecturer()).orElseThrow(() -> new Failure.Forbidden("people.forbidden"));
        if (!meeting.is(MeetingState.OPEN) || !run.phase().isBegun()) {
            throw new Failure.Conflict("lecture.held.notOpen");
        }
        if (!rules.fits(given)) {
            throw Failure.Invalid.field("marks", "lecture.held.marks");
        }
        MemberId me = caller.member();
        if (marks.of(lecture).stream().anyMatch(mark -> mark.as() == as && !mark.by().equals(me))) {
            throw new Failure.Conflict("lecture.held.otherDirector");
        }
        marks.set(new NamedMark(lecture, as, me, given), clock.instant());
        audit.record("lecture.mark", "lecture/" + lecture, as.code());
    }
}
