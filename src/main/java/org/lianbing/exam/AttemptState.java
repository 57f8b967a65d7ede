package org.lianbing.exam;

import java.time.Instant;

/** Where an attempt stands: {@code open}, {@code marking} or {@code final}, by the server's clock. Asking changes nothing. */
public record AttemptState(String attemptId, String state, Instant serverNow, Instant endsAt) {
}
