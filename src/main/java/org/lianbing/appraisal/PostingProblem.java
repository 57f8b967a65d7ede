package org.lianbing.appraisal;

import java.time.Instant;

/**
 * An outcome revision that could not be posted.
 *
 * @param number   工号 of the member, or null if he is gone
 * @param trouble  why, in the machine's plainest terms
 * @param error    what the machine said; for the administrator, in no particular language
 * @param solvedAt when it was posted after all or set aside; null while it is open
 * @param answer   why it was set aside, or null
 * @param by       name of who set it aside, or null
 */
public record PostingProblem(long outcome, int revision, Long member, String number, String name, String unitName, PostingTrouble trouble,
        String error, Instant metAt, Instant solvedAt, String answer, String by) {

    public boolean isOpen() {
        return solvedAt == null;
    }
}
