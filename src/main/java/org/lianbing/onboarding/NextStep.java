package org.lianbing.onboarding;

import java.util.Locale;

/** What a newcomer's way waits for. */
public enum NextStep {
    /** Nobody accompanies him. */
    MENTOR,
    LEARN,
    SHADOW,
    /** All days are written; the mentor has to tick them. */
    TICK,
    /** The trainer has to set the written exam. */
    SET_EXAM,
    COMING_EXAM,
    EXAM,
    RESIT,
    /** All is done but the decision. */
    DECIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first thing that is open, in the order of the way; a passed exam asks for nothing before it any more. */
    static NextStep of(boolean topicsDone, boolean hasMentor, Shadowing shadowing, ExamState exam) {
        if (exam == ExamState.PASSED && shadowing.complete()) {
            return DECIDE;
        } else if (!hasMentor && !shadowing.complete()) {
            return MENTOR;
        } else if (!topicsDone && exam != ExamState.PASSED) {
            return LEARN;
        } else if (!shadowing.complete()) {
            return shadowing.ticked() + shadowing.waiting() >= shadowing.wanted() ? TICK : SHADOW;
        }
        return switch (exam) {
            case OPEN -> EXAM;
            case COMING -> COMING_EXAM;
            case FAILED -> RESIT;
            case NONE -> SET_EXAM;
            case PASSED -> DECIDE;
        };
    }

    /** Where the written exam stands. */
    public enum ExamState {
        NONE, COMING, OPEN, FAILED, PASSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
