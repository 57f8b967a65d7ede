package org.lianbing.lecture;

import java.time.Duration;
import java.time.Instant;

/** Wrong check-in codes of one member in one meeting. After five of them each further one costs a minute's wait. */
record WrongCodes(int count, Instant last) {

    static final int FREE = 5;
    static final Duration PAUSE = Duration.ofMinutes(1);

    boolean pausesAt(Instant now) {
        return count >= FREE && now.isBefore(last.plus(PAUSE));
    }

    /** Begun ones count whole. */
    long secondsLeft(Instant now) {
        return Duration.between(now, last.plus(PAUSE)).plusNanos(999_999_999).toSeconds();
    }
}
