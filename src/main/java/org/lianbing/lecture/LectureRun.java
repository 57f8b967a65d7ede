package org.lianbing.lecture;

import java.time.Instant;
import org.lianbing.kernel.MemberId;

/**
 * A lecture in its meeting.
 *
 * @param place      in the meeting's order, from 1
 * @param ratesUntil null until its rating was opened
 */
record LectureRun(long lecture, long meeting, int place, MemberId lecturer, String title, boolean pretest, LecturePhase phase, Instant ratesUntil) {

    boolean ratesAt(Instant now) {
        return phase == LecturePhase.RATING && now.isBefore(ratesUntil);
    }

    /** Whether its check questions can be answered at this stage now. */
    boolean asks(CheckStage stage, Instant now) {
        return stage == CheckStage.BEFORE ? phase == LecturePhase.PRETEST : phase == LecturePhase.CHECK || ratesAt(now);
    }

    /** The phase as time has made it: rating ends by itself. */
    LecturePhase phaseAt(Instant now) {
        return phase == LecturePhase.RATING && !ratesAt(now) ? LecturePhase.DONE : phase;
    }
}
