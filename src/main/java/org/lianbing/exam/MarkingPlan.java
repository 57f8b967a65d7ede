package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.MemberId;

/**
 * Who marks a sitting's open questions, and when its results are stated (阅卷安排).
 *
 * @param markers    who is named; empty: the trainers over each candidate
 * @param twice      whether a second marker marks everything, not knowing the first mark
 * @param decider    who decides where two marks lie too far apart, and what a marker would not decide; null if nobody
 * @param releasedAt when the results were stated all at once; null if they were not
 */
record MarkingPlan(List<MemberId> markers, boolean twice, Tolerance tolerance, MemberId decider, Release release, Instant releasedAt) {

    /** Where nobody has set anything. */
    static final MarkingPlan USUAL = new MarkingPlan(List.of(), false, new Tolerance(BigDecimal.TEN, true), null, Release.EACH, null);

    /** How many mark each answer, before a third one may have to decide. */
    int rounds() {
        return twice ? 2 : 1;
    }

    /** Whether results that are marked wait for the others. */
    boolean holds() {
        return release != Release.EACH && releasedAt == null;
    }

    boolean isDecider(MemberId member) {
        return member.equals(decider);
    }
}
