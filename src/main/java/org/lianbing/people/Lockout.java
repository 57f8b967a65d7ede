package org.lianbing.people;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sign-in pauses after failures: not at all for the first few, then a minute after each, growing by a minute to ten.
 * Failures count for an hour. What is refused during a pause is no failure, so that nobody can draw a pause out by going on.
 *
 * @param free how many failures cost nothing
 */
record Lockout(int free) {

    /** For an account at one place, as a hand mistypes. */
    static final Lockout ONE_PLACE = new Lockout(5);
    /** For an account at all places together that it does not know: far above what a person mistypes, still hopeless for guessing. */
    static final Lockout NEW_PLACES = new Lockout(50);

    static final Duration MEMORY = Duration.ofHours(1);
    private static final int LONGEST = 10;

    /** The pause after so many failures within the last hour. */
    Duration pause(long failures) {
        return failures < free ? Duration.ZERO : Duration.ofMinutes(Math.min(LONGEST, failures - free + 1));
    }

    /** What is left of the pause, zero if it is over. */
    Duration left(long failures, Instant last, Instant now) {
        if (last == null || pause(failures).isZero()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, last.plus(pause(failures)));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
