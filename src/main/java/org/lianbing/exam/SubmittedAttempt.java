package org.lianbing.exam;

import java.time.Instant;

/** What becomes of an attempt that was handed in: {@code marking} or {@code final}. */
public record SubmittedAttempt(String attemptId, String state, Instant submittedAt) {
}
