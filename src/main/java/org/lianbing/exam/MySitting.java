package org.lianbing.exam;

import java.time.Instant;

/**
 * A sitting from its candidate's view.
 *
 * @param state        {@code coming}, {@code open} or {@code done}
 * @param minutes      for each attempt
 * @param attemptsLeft 0 when he has used them up
 * @param running      the attempt he has open now, or null
 * @param lastAttempt  his last attempt that was handed in, or null
 */
public record MySitting(String id, String title, String state, Instant opensAt, Instant closesAt, int minutes, int attemptsLeft,
        int questions, int passPercent, String note, String running, String lastAttempt) {

    public boolean isOpen() {
        return "open".equals(state);
    }

    public boolean isComing() {
        return "coming".equals(state);
    }
}
