package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

/** What the laws are tried on: a few outcomes that clash often, under any rule. */
final class Given {

    static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));

    private Given() {
    }

    static Arbitrary<Rule> rules() {
        Arbitrary<Match> matches = Combinators.combine(
                Arbitraries.of(Set.<String>of(), Set.of("stage")), Arbitraries.subsetOf(OutcomeState.GRADED, OutcomeState.ABSENT).ofMinSize(1))
                .as((tags, states) -> new Match("exam", tags, states));
        Arbitrary<Points> caps = points(1, 20_00).injectNull(0.5);
        return Combinators.combine(matches, pointsOf(), Arbitraries.of(Aggregate.class), caps).as(Rule::new);
    }

    /** Any revision of any of four outcomes. */
    static Arbitrary<StatedOutcome> revisions() {
        return outcomes(Arbitraries.longs().between(1, 4), Arbitraries.integers().between(1, 4), MONTHS);
    }

    /** One revision each of some of eight outcomes of one month, many of them at the same instant. */
    static Arbitrary<List<StatedOutcome>> currentOutcomes() {
        return outcomes(Arbitraries.longs().between(1, 8), Arbitraries.just(1), MONTHS.subList(0, 1))
                .list().uniqueElements(StatedOutcome::id).ofMaxSize(8);
    }

    private static Arbitrary<StatedOutcome> outcomes(Arbitrary<Long> ids, Arbitrary<Integer> revisions, List<YearMonth> months) {
        Arbitrary<Instant> instants = Combinators.combine(Arbitraries.of(months), Arbitraries.of(1, 1, 2))
                .as((month, day) -> Instant.parse(month.atDay(day) + "T02:00:00Z"));
        Arbitrary<Outcomes> about = Combinators.combine(ids, revisions, Arbitraries.of("exam", "exam", "exam", "lecture"),
                Arbitraries.of(Set.of("stage"), Set.<String>of()), instants).as(Outcomes::new);
        Arbitrary<OutcomeState> states = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(OutcomeState.GRADED)), Tuple.of(2, Arbitraries.of(OutcomeState.class)));
        return Combinators.combine(about, states, Arbitraries.integers().between(-2, 14), Arbitraries.of(3, 7, 12))
                .as(Given::stated);
    }

    private static StatedOutcome stated(Outcomes about, OutcomeState state, int score, int outOf) {
        return switch (state) {
            case GRADED -> about.graded(Integer.toString(score), Integer.toString(outOf));
            case ABSENT -> about.absent();
            case EXCUSED -> about.excused();
            case WITHDRAWN -> about.withdrawn();
        };
    }

    private static Arbitrary<PointsOf> pointsOf() {
        Arbitrary<BigDecimal> shares = Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1.2")).ofScale(1);
        Arbitrary<PointsOf> bands = Combinators.combine(shares, points(-10_00, 10_00)).as(PointsOf.Band::new)
                .list().uniqueElements(PointsOf.Band::from).ofMinSize(1).ofMaxSize(4)
                .map(list -> new PointsOf.Bands(list.stream().sorted(Comparator.comparing(PointsOf.Band::from).reversed()).toList()));
        return Arbitraries.oneOf(points(-10_00, 10_00).map(PointsOf.Fixed::new), points(-10_00, 10_00).map(PointsOf.Proportion::new), bands);
    }

    static Arbitrary<Points> points(int leastCents, int mostCents) {
        return Arbitraries.integers().between(leastCents, mostCents).map(cents -> new Points(BigDecimal.valueOf(cents, 2)));
    }
}
