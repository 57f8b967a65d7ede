package org.lianbing.exam;

import java.time.Instant;

/**
 * A blueprint with its text.
 *
 * @param mine whether the caller may change it
 * @param used whether a paper was made by this very version
 */
public record BlueprintView(long id, int version, boolean retired, boolean mine, boolean used, Instant changedAt, Blueprint content) {
}
