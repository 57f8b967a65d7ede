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

/** The chair confirms what members say of themselves, and puts attendance right. After the meeting it is the keeper who does, and outcomes follow. */
@ApplicationScoped
@Transactional
public class KeepAttendance {

    private static final int LONGEST_REASON = 1000;

    private final Meetings meetings;
    private final MeetingSight sight;
    private final Attendances attendances;
    private final StateMeeting statements;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    KeepAttendance() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    KeepAttendance(Meetings meetings, MeetingSight sight, Attendances attendances, StateMeeting statements, Caller caller, AuditTrail audit, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.attendances = attendances;
        this.statements = statements;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param yes false: he is not on the video, or is not excused; what is not pending stays as it is
     * @throws Failure.Forbidden for what one said oneself
     */
    public void confirm(long id, MemberId member, boolean yes) {
        Meeting meeting = allowed(id);
        Attendance his = known(id, member);
        if (!his.pending()) {
            return;
        }
        refuseOwn(member);
        if (yes) {
            attendances.set(id, member, his.state(), his.remote(), false, null);
        } else {
            attendances.arrive(id, member, AttendanceState.AWAITED, false, false, null);
        }
        audit.record("lecture.attendance.confirm", "meeting/" + id, yes ? "yes" : "no");
        restate(meeting, member);
    }

    /**
     * @param reason why, at most 1,000 characters; it stays in the record
     * @throws Failure.Forbidden for one's own attendance, unless another keeper does it
     */
    public void correct(long id, MemberId member, AttendanceState state, boolean remote, String reason) {
        Meeting meeting = allowed(id);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Failure.Invalid.field("reason", reason == null || reason.isBlank() ? "lecture.required" : "lecture.tooLong", LONGEST_REASON);
        }
        refuseOwn(member);
        boolean here = state == AttendanceState.PRESENT || state == AttendanceState.LATE;
        known(id, member);
        attendances.set(id, member, state, remote && here, false, null);
        attendances.correct(id, member, state, remote && here, reason.strip(), caller.member(), clock.instant());
        audit.record("lecture.attendance.correct", "meeting/" + id, state.code());
        restate(meeting, member);
    }

    private void refuseOwn(MemberId member) {
        if (caller.memberIfAny().filter(member::equals).isPresent()) {
            throw new Failure.Forbidden("lecture.held.ownAttendance");
        }
    }

    /** Only those who are on the meeting's list. */
    private Attendance known(long id, MemberId member) {
        attendances.find(id, member).orElseThrow(() -> new Failure.NotFound("lecture.held.notListed"));
        return attendances.lock(id, member);
    }

    private Meeting allowed(long id) {
        Meeting meeting = meetings.lock(id);
        if (meeting.is(MeetingState.CLOSED)) {
            sight.requireKeeper(meeting.unitPath());
        } else {
            sight.requireChair(meeting);
        }
        if (meeting.is(MeetingState.CANCELLED)) {
            throw new Failure.Conflict("lecture.held.over");
        }
        return meeting;
    }

    private void restate(Meeting meeting, MemberId member) {
        if (meeting.is(MeetingState.CLOSED)) {
            statements.attendance(meeting, List.of(attendances.find(meeting.id(), member).orElseThrow()));
        }
    }
}
