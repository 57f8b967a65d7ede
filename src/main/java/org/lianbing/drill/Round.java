package org.lianbing.drill;

import java.time.Instant;
import java.util.List;

/**
 * A round of practice.
 *
 * @param topic      {@code pack/lesson}
 * @param right      how many answers are fully right so far
 * @param finishedAt when the last question was answered; null until then
 */
public record Round(String id, String topic, String title, int right, Instant startedAt, Instant finishedAt, List<RoundItem> items) {

    public Round {
        items = List.copyOf(items);
    }
}
