package org.lianbing.exam;

import java.time.Instant;
import java.util.Set;

/**
 * A sitting from its candidate's view.
 *
 * @param state        {@code coming}, {@code open} or {@code done}
 * @param minutes      for each attempt
 * @param attemptsLeft 0 when he has used them up
 * @param tags         what rules know the exam by: {@code stage}, {@code onboarding}
 * @param running      the attempt he has open now, or null
 * @param lastAttempt  his last attempt that was handed in, or null
 * @param onPaper      whether his paper is printed and waits for what he writes, so that he starts nothing on a screen
 * @param entry        what he has to do before he may start, and what he is told about that
 * @param rules        of the hall
 */
public record MySitting(String id, String title, String state, Instant opensAt, Instant closesAt, int minutes, int attemptsLeft,
        int questions, int passPercent, String note, Set<String> tags, String running, String lastAttempt,
        boolean onPaper, EntryGate.Entry entry, HallNotice rules) {

    /** Whether he can go in now, on a screen. */
    public boolean enterable() {
        return !onPaper && state.equals("open") && (running != null || entry.isFree());
    }
}
