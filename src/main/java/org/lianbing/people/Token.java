package org.lianbing.people;

import java.time.Instant;

/** A token as it is handed out, once; only its hash is kept. */
public record Token(String token, Instant expiresAt) {
}
