package org.lianbing.exam;

import java.time.Instant;
import java.util.List;

/**
 * An attempt as its candidate works on it.
 *
 * @param fresh     whether it was started just now, or is resumed
 * @param turning   {@code free}, {@code forward} or {@code page}
 * @param at        the slot that he is at; where he may go back, always the first
 * @param serverNow by the server's clock; the page's own clock counts for nothing
 */
public record RunningAttempt(String attemptId, boolean fresh, String title, Instant serverNow, Instant endsAt, String turning, int at, List<AttemptItem> items) {
}
