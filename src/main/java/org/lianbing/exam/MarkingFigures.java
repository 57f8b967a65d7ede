package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;

/** Figures of markers: pure. Shares are percent of what the question is worth, so that questions of different points can stand together. */
final class MarkingFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    private MarkingFigures() {
    }

    /** A mark that was given, with what the question is worth. */
    record Given(AnswerMark mark, Score worth, Asked asked) {

        private BigDecimal share() {
            return mark.points().value().multiply(HUNDRED).divide(worth.value(), EXACT, RoundingMode.HALF_UP);
        }
    }

    /** Two marks of one answer. */
    record Pair(Given one, Given other) {

        private BigDecimal difference() {
            return one.share().subtract(other.share());
        }
    }

    /** The answers that two have marked, neither leaving it to the third. */
    static List<Pair> pairs(Collection<Given> all) {
        Map<List<Long>, List<Given>> byAnswer = all.stream().filter(given -> !given.mark().decides() && given.mark().points() != null)
                .collect(Collectors.groupingBy(given -> List.of(given.mark().attempt(), (long) given.mark().slot())));
        return byAnswer.values().stream().filter(two -> two.size() == 2).map(two -> new Pair(two.get(0), two.get(1))).toList();
    }

    static MarkingBoard.Agreement agreement(List<Pair> pairs, Tolerance tolerance) {
        long above = pairs.stream().filter(pair -> tolerance.agreed(pair.one().mark().points(), pair.other().mark().points(), pair.one().worth())
                .isEmpty()).count();
        return new MarkingBoard.Agreement(pairs.size(), mean(pairs.stream().map(pair -> pair.difference().abs()).toList()),
                mean(pairs.isEmpty() ? List.of() : List.of(BigDecimal.valueOf(above).multiply(HUNDRED).divide(BigDecimal.valueOf(pairs.size()), EXACT,
                        RoundingMode.HALF_UP))));
    }

    /** Percent of the points that he gave on the average; null if he gave none. */
    static BigDecimal leniency(Collection<Given> his) {
        return mean(his.stream().filter(given -> given.mark().points() != null).map(Given::share).toList());
    }

    /** How much more than the other of his pairs he gave on the average; null without pairs. */
    static BigDecimal apart(List<Pair> pairs, MemberId marker) {
        return mean(pairs.stream().filter(pair -> marker.equals(pair.one().mark().marker()) || marker.equals(pair.other().mark().marker()))
                .map(pair -> marker.equals(pair.one().mark().marker()) ? pair.difference() : pair.difference().negate()).toList());
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()), 1,
                RoundingMode.HALF_UP);
    }
}
