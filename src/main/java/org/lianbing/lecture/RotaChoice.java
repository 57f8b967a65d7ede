package org.lianbing.lecture;

import java.time.LocalDate;
import org.lianbing.kernel.MemberId;

/**
 * Who lectures in a place, and why he.
 *
 * @param lecturer null if there is nobody
 * @param since    how long he has waited: the day of the turn that was his last, or of his joining; null where the order did not choose
 * @param soon     he lectures again sooner than wished, for want of others
 */
record RotaChoice(RotaSlot slot, MemberId lecturer, Why why, LocalDate since, boolean soon) {

    /** Why it is his turn. */
    enum Why {
        /** His last turn is longest ago. */
        LONGEST,
        /** He joined longest ago of those who have had none since. */
        FIRST,
        /** His turn had come while he was away. */
        RETURNED,
        /** It was set by hand. */
        SET,
        /** Nobody is there. */
        NOBODY
    }
}
