package org.lianbing.drill;

import java.time.Instant;

/** The caller's latest finished round in a topic: how many were right, of how many. */
public record LastResult(int right, int total, Instant at) {

    public boolean perfect() {
        return right == total;
    }
}
