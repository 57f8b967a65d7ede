package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** The chair opens a meeting: from now on members check in. */
@ApplicationScoped
@Transactional
public class OpenMeeting {

    static final Duration EARLIEST = Duration.ofHours(1);

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final Turns turns;
    private final Lectures lectures;
    private final CheckQuestions questions;
    private final RuleBook rules;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    OpenMeeting() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    OpenMeeting(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, Turns turns, Lectures lectures, CheckQuestions questions,
            RuleBook rules, Members members, Caller caller, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.turns = turns;
        this.lectures = lectures;
        this.questions = questions;
        this.rules = rules;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One that is open stays as it is.
     *
     * @throws Failure.Forbidden unless the caller chairs it or plans the unit's meetings
     * @throws Failure.Conflict  if it is over or cancelled, or begins more than an hour from now
     */
    public void open(long id) {
        Meeting meeting = meetings.lock(id);
        sight.requireChair(meeting);
        if (meeting.is(MeetingState.OPEN)) {
            return;
        }
        Instant now = clock.instant();
        if (!meeting.is(MeetingState.PLANNED)) {
            throw new Failure.Conflict("lecture.held.over");
        }
        if (now.isBefore(meeting.startsAt().minus(EARLIEST))) {
            throw new Failure.Conflict("lecture.held.tooEarly");
        }
        MeetingRules under = rules.of(meeting.unitPath());
        runs.begin(id, under, now);
        List<Turn> order = turns.of(id);
        for (Turn turn : order) {
            long lecture = lectures.begin(id, turn.member()).id();
            runs.add(lecture, id, turn.place(), under.pretest() && !questions.of(lecture).isEmpty());
        }
        expect(meeting, order, now);
        audit.record("lecture.meeting.open", "meeting/" + id, "");
    }

    private void expect(Meeting meeting, List<Turn> order, Instant now) {
        List<MemberId> expected = new ArrayList<>(members.inPost(meeting.unitPath()).stream().map(MemberCard::id).toList());
        order.stream().map(Turn::member).filter(lecturer -> !expected.contains(lecturer)).forEach(expected::add);
        attendances.expect(meeting.id(), expected);
        if (expected.contains(meeting.chair()) && caller.memberIfAny().filter(meeting.chair()::equals).isPresent()) {
            attendances.set(meeting.id(), meeting.chair(), AttendanceState.PRESENT, false, false, now);
        }
    }
}
