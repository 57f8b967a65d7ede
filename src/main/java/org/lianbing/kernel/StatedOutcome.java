package org.lianbing.kernel;

import java.util.Objects;

/**
 * An outcome as the store hands it over.
 *
 * @param id       the same for all revisions of one outcome
 * @param revision from 1; a correction is the next one
 * @param number   this revision's place in the feed, from 1; a later fact has a higher number
 */
public record StatedOutcome(long id, int revision, long number, Outcome outcome) {

    public StatedOutcome {
        Objects.requireNonNull(outcome);
        if (id <= 0 || revision <= 0 || number <= 0) {
            throw new IllegalArgumentException("id, revision and number count from 1: " + id + ", " + revision + ", " + number);
        }
    }
}
