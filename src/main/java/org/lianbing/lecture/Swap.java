package org.lianbing.lecture;

import java.time.Instant;
import java.time.LocalDate;
import org.lianbing.kernel.MemberId;

/**
 * One asks another to exchange turns.
 *
 * @param askerOn his own turn's day when he asked
 * @param askedOn the other's
 * @param open    it can still be answered, or undone: both turns are still to come
 */
public record Swap(long id, long series, MemberId asker, String askerName, MemberId asked, String askedName, long askerMeeting, LocalDate askerOn,
        long askedMeeting, LocalDate askedOn, String words, SwapState state, Instant askedAt, boolean open) {

    public boolean isAsked() {
        return state == SwapState.ASKED;
    }

    public boolean isAccepted() {
        return state == SwapState.ACCEPTED;
    }

    boolean isBetween(MemberId one) {
        return asker.equals(one) || asked.equals(one);
    }
}
