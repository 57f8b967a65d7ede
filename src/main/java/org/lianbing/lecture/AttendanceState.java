package org.lianbing.lecture;

import java.util.Locale;

/** Whether somebody came to a meeting. */
public enum AttendanceState {
    /** Not there yet; absent once the meeting is closed. */
    AWAITED,
    PRESENT,
    LATE,
    EXCUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
