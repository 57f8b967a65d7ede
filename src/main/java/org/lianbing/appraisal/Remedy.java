package org.lianbing.appraisal;

import org.lianbing.kernel.Points;

/** How a granted appeal is put right in the ledger. */
public sealed interface Remedy {

    /** The disputed entry is taken back whole. */
    record Reverse() implements Remedy {
    }

    /**
     * Points are given or taken.
     *
     * @param points the difference, not what the indicator is to hold
     */
    record Correct(String indicator, Points points) implements Remedy {
    }

    /** It has been put right already: the disputed entry is reversed. */
    record Done() implements Remedy {
    }
}
