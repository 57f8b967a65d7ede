package org.lianbing.exam;

import java.time.Instant;
import java.util.List;

/**
 * An attempt as its candidate works on it.
 *
 * @param fresh     whether it was started just now, or is resumed
 * @param serverNow by the server's clock; the page's own clock counts for nothing
 */
public record RunningAttempt(String attemptId, boolean fresh, String title, Instant serverNow, Instant endsAt, List<AttemptItem> items) {
}
