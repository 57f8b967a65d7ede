package org.lianbing.lecture;

import java.util.Locale;

/** How far a lecture is in its meeting. */
public enum LecturePhase {
    WAITING,
    /** The check questions are asked before it begins. */
    PRETEST,
    SPEAKING,
    /** The check questions are asked after it. */
    CHECK,
    /** It can be rated for a set time; the check questions are still open. */
    RATING,
    /** Nothing of it is open any more. */
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isBegun() {
        return compareTo(PRETEST) > 0;
    }
}
