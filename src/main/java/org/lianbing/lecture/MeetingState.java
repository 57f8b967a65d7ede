package org.lianbing.lecture;

import java.util.Locale;

/** How far a meeting has come. */
public enum MeetingState {
    PLANNED,
    /** Members can check in and evaluate. */
    OPEN,
    /** Nothing is evaluated any more; results are out. */
    CLOSED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
