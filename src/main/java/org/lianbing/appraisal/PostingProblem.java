package org.lianbing.appraisal;

import java.time.Instant;

/**
 * An outcome revision that could not be posted.
 *
 * @param number 工号 of the member, or null if he is gone
 * @param error  what the machine said; for the administrator, in no particular language
 */
public record PostingProblem(long outcome, int revision, String number, String name, String error, Instant metAt) {
}
