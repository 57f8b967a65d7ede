package org.lianbing.kernel;

import java.util.Objects;

/**
 * An outcome as the store hands it over.
 *
 * @param id       the same for all revisions of one outcome
 * @param revision from 1; a correction is the next one
 * @param number   this revision's place in the feed, from 1; a later fact has a higher number; 0 while it waits for one
 */
public record StatedOutcome(long id, int revision, long number, Outcome outcome) {

    public StatedOutcome {
        Objects.requireNonNull(outcome);
        if (id <= 0 || revision <= 0 || number < 0) {
            throw new IllegalArgumentException("id and revision count from 1, the number from 0: " + id + ", " + revision + ", " + number);
        }
    }
}
