package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** A member says that he is there, or that he cannot be. Always for himself: nobody else can be named. */
@ApplicationScoped
@Transactional(dontRollbackOn = Failure.Forbidden.class)
public class CheckIn {

    private static final int LONGEST_REASON = 1000;

    private final Meetings meetings;
    private final MeetingSight sight;
    private final MeetingRuns runs;
    private final Attendances attendances;
    private final CheckInCodes codes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    CheckIn() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    CheckIn(Meetings meetings, MeetingSight sight, MeetingRuns runs, Attendances attendances, CheckInCodes codes, Caller caller, AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.runs = runs;
        this.attendances = attendances;
        this.codes = codes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * With the code on the screen. Who is in already stays so, with whatever code.
     *
     * @throws Failure.Forbidden {@code lecture.code.wrong}: the wrong one, or one whose 20 seconds, and 3 for its way, are over; it counts, so the transaction stands
     * @throws Failure.TooMany   after too many wrong ones, with the seconds that are left
     * @throws Failure.Conflict  unless the meeting is open
     */
    public void here(long id, String code) {
        Meeting meeting = open(id);
        Attendance mine = attendances.lock(id, caller.member());
        if (mine.isIn() && !mine.remote()) {
            return;
        }
        Instant now = clock.instant();
        WrongCodes wrong = attendances.wrongCodes(id, mine.member());
        if (wrong.pausesAt(now)) {
            throw new Failure.TooMany("lecture.code.pause", wrong.secondsLeft(now));
        }
        if (!codes.of(id).accepts(code, now)) {
            attendances.wrongCode(id, mine.member(), now);
            throw new Failure.Forbidden("lecture.code.wrong");
        }
        refuseAgainstTheChair(mine);
        Instant arrived = mine.isIn() ? mine.arrivedAt() : now;
        attendances.arrive(id, mine.member(), arrival(meeting, arrived), false, false, arrived);
        audit.record("lecture.check-in", "meeting/" + id, "");
    }

    /** By video; the chair confirms. */
    public void remote(long id) {
        Meeting meeting = open(id);
        Attendance mine = attendances.lock(id, caller.member());
        if (mine.isHere()) {
            return;
        }
        if (mine.state() == AttendanceState.EXCUSED && !mine.pending()) {
            throw new Failure.Conflict("lecture.held.settled");
        }
        refuseAgainstTheChair(mine);
        Instant now = clock.instant();
        attendances.arrive(id, mine.member(), arrival(meeting, now), true, true, now);
        audit.record("lecture.check-in", "meeting/" + id, "remote");
    }

    /**
     * Before the meeting or while it goes on; the chair confirms.
     *
     * @throws Failure.Conflict if he is there already, or the meeting is over
     */
    public void excuse(long id, String reason) {
        Meeting meeting = seen(id);
        if (!meeting.is(MeetingState.PLANNED) && !meeting.is(MeetingState.OPEN)) {
            throw new Failure.Conflict("lecture.held.over");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Failure.Invalid.field("reason", reason == null || reason.isBlank() ? "lecture.required" : "lecture.tooLong", LONGEST_REASON);
        }
        Attendance mine = attendances.lock(id, caller.member());
        if (mine.isHere() || mine.state() == AttendanceState.EXCUSED && !mine.pending()) {
            throw new Failure.Conflict("lecture.held.settled");
        }
        attendances.excuse(id, mine.member(), reason.strip());
        audit.record("lecture.excuse", "meeting/" + id, "");
    }

    /** Locked, so that nobody comes in while it is being closed and is stated absent all the same. */
    private Meeting seen(long id) {
        sight.requireSight(meetings.get(id));
        return meetings.lock(id);
    }

    private Meeting open(long id) {
        Meeting meeting = seen(id);
        if (!meeting.is(MeetingState.OPEN)) {
            throw new Failure.Conflict(meeting.is(MeetingState.PLANNED) ? "lecture.held.notYet" : "lecture.held.over");
        }
        return meeting;
    }

    /** Of whom the chair has said that he is not there, only the chair says otherwise. */
    private void refuseAgainstTheChair(Attendance mine) {
        Optional<AttendanceState> said = attendances.corrections(mine.meeting(), mine.member()).stream().findFirst().map(AttendanceCorrection::state);
        if (said.filter(state -> state == AttendanceState.AWAITED || state == AttendanceState.EXCUSED).isPresent()) {
            throw new Failure.Conflict("lecture.held.settled");
        }
    }

    /** When he came decides, or said that he is on the video and was: not when the chair got round to confirming it. */
    private AttendanceState arrival(Meeting meeting, Instant arrived) {
        boolean late = arrived.isAfter(meeting.startsAt().plusSeconds(runs.rules(meeting.id()).lateMinutes() * 60L));
        return late ? AttendanceState.LATE : AttendanceState.PRESENT;
    }
}
