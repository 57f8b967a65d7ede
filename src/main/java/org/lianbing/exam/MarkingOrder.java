package org.lianbing.exam;

import java.util.SplittableRandom;
import org.lianbing.kernel.MemberId;

/**
 * In which order a marker meets the answers to a question: pure. Stable for him, another for everybody else, and drawn from the seed
 * that each attempt recorded, so that it says nothing of who handed in when or stands where in a list.
 */
final class MarkingOrder {

    private MarkingOrder() {
    }

    /** The smallest comes first. */
    static long place(long attemptSeed, int slot, MemberId marker) {
        return drawn(drawn(attemptSeed + slot) ^ drawn(marker.value()));
    }

    private static long drawn(long seed) {
        return new SplittableRandom(seed).nextLong();
    }
}
