package org.lianbing.lecture;

import java.time.Instant;
import org.lianbing.kernel.MemberId;

/**
 * One member's attendance of one meeting.
 *
 * @param expected whether he belongs to the meeting's unit; who does not and stays away is not absent
 * @param remote   by video
 * @param pending  he says so himself, and the chair has not confirmed it
 * @param excuse   why he asked to be excused, or empty
 */
record Attendance(long meeting, MemberId member, boolean expected, AttendanceState state, boolean remote, boolean pending, String excuse, Instant arrivedAt) {

    /** Whether he takes part: he may answer and rate. */
    boolean isIn() {
        return !pending && isHere();
    }

    /** Whether he has come or says so. */
    boolean isHere() {
        return state == AttendanceState.PRESENT || state == AttendanceState.LATE;
    }

    /** How it counts: what nobody confirmed counts as if it had not been said. */
    AttendanceState counted() {
        return pending ? AttendanceState.AWAITED : state;
    }

    /** Stable code of what is shown: {@code remote_asked}, {@code excuse_asked}, {@code remote}, {@code late_remote} or the state's. */
    String shown() {
        if (pending) {
            return state == AttendanceState.EXCUSED ? "excuse_asked" : "remote_asked";
        }
        return remote && isHere() ? state == AttendanceState.LATE ? "late_remote" : "remote" : state.code();
    }
}
