package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;

/**
 * What one member's attempts at an exam and its resits amount to: pure. A result counts as of the day of the exam itself, also
 * where a resit improved it; so a resit corrects that month and does not stand in the next one.
 */
record Standing(OutcomeState state, Result counted, Instant occurredAt) {

    /** A finished attempt. */
    record Result(long attempt, Score score, Score outOf, boolean passed, Instant submittedAt) {
        private BigDecimal share() {
            return score.value().divide(outOf.value(), MathContext.DECIMAL64);
        }
    }

    /**
     * One sitting of the chain, from one member's view.
     *
     * @param candidate whether he was among its candidates
     * @param excused   缓考: he has an accepted reason not to come
     * @param pending   he has an attempt that is not final yet
     * @param voided    he has an attempt that gives no result: so he was there
     * @param results   in the order of his attempts
     */
    record Part(Instant closesAt, boolean over, boolean candidate, boolean excused, boolean pending, boolean voided,
            List<Result> results) {
    }

    /** @param chain the exam, then its resits in time. Empty as long as there is nothing to state. */
    static Optional<Standing> of(List<Part> chain, Counting counting) {
        Optional<Result> best = chain.stream().flatMap(part -> part.results().stream()).reduce((one, other) -> prefer(one, other, counting));
        if (best.isPresent()) {
            return Optional.of(new Standing(OutcomeState.GRADED, best.get(), when(chain)));
        }
        if (chain.stream().anyMatch(Part::pending)) {
            return Optional.empty();
        }
        return chain.stream().filter(part -> part.over() && part.candidate()).reduce((earlier, later) -> later)
                .filter(part -> part.excused() || !part.voided())
                .map(part -> new Standing(part.excused() ? OutcomeState.EXCUSED : OutcomeState.ABSENT, null, when(chain)));
    }

    private static Result prefer(Result earlier, Result later, Counting counting) {
        if (counting == Counting.LAST) {
            return later;
        }
        return Comparator.comparing(Result::share).compare(later, earlier) > 0 ? later : earlier;
    }

    /** The day of the first attempt at the exam itself; for who did not come, when it closed. */
    private static Instant when(List<Part> chain) {
        Part exam = chain.get(0);
        return exam.results().stream().map(Result::submittedAt).findFirst().orElse(exam.closesAt());
    }
}
