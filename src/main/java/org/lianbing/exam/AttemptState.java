package org.lianbing.exam;

import java.time.Instant;
import java.util.List;

/**
 * Where an attempt stands, by the server's clock. Asking changes nothing.
 *
 * @param state    {@code open}, {@code marking}, {@code final}, {@code void}, {@code paper} or {@code absent}
 * @param messages what the invigilator said and the candidate has not put away, the earliest first
 */
public record AttemptState(String attemptId, String state, Instant serverNow, Instant endsAt, List<Message> messages) {

    /** What an invigilator said. */
    public record Message(String id, String words, Instant sentAt) {
    }
}
