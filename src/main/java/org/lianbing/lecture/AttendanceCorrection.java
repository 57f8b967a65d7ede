package org.lianbing.lecture;

import java.time.Instant;

/** What the chair said of somebody's attendance. */
public record AttendanceCorrection(AttendanceState state, boolean remote, String reason, String by, Instant at) {
}
