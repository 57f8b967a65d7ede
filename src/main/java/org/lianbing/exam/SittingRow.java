package org.lianbing.exam;

import java.time.Instant;

/**
 * A sitting in the trainer's list: how many may sit it, have started, are final, wait for their markers.
 *
 * @param state {@code coming}, {@code open}, {@code closed} or {@code cancelled}
 */
public record SittingRow(long id, String title, String state, Instant opensAt, Instant closesAt, int minutes, int candidates, int started,
        int finished, int marking, boolean resit) {
}
