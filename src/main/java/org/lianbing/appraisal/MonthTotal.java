package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianbing.kernel.Points;

/**
 * One member's month under a scheme.
 *
 * @param indicators  in the scheme's order, from this month's own entries
 * @param corrections entries of this month about earlier, closed ones: in the total, in no indicator
 */
public record MonthTotal(List<IndicatorTotal> indicators, List<Entry> corrections) {

    public MonthTotal {
        indicators = List.copyOf(indicators);
        corrections = List.copyOf(corrections);
    }

    /**
     * @param entries all entries of one member in one period under this scheme
     * @param targets what the rules last said, by indicator; one that is not there has no result and no exemption
     * @throws IllegalArgumentException if the entries are of several members or periods, or of an indicator that the scheme lacks
     */
    static MonthTotal of(Scheme scheme, Collection<Entry> entries, Map<String, Target> targets) {
        if (entries.stream().map(entry -> List.of(entry.member(), entry.period())).distinct().count() > 1) {
            throw new IllegalArgumentException("a month is of one member and one period");
        }
        Map<Boolean, List<Entry>> parts = entries.stream().collect(Collectors.partitioningBy(Entry::isCorrection));
        List<Entry> own = parts.get(false);
        own.stream().filter(entry -> scheme.indicator(entry.indicator()).isEmpty()).findFirst().ifPresent(entry -> {
            throw new IllegalArgumentException("entry " + entry.id() + " is of no indicator of " + scheme.id() + ": " + entry.indicator());
        });
        List<IndicatorTotal> indicators = scheme.indicators().stream()
                .map(indicator -> total(indicator, own, targets.getOrDefault(indicator.code(), Target.NONE)))
                .toList();
        return new MonthTotal(indicators, parts.get(true));
    }

    /** The sum of all entries, corrections and bonus included. */
    public Points total() {
        return sum(always -> true).plus(sum(corrections));
    }

    /** How much of the hundred has been entered. */
    public Points outOf() {
        return weights(indicator -> indicator.state() == IndicatorTotal.State.ENTERED);
    }

    /** The weights without the exempt indicators. */
    public Points hundred() {
        return weights(indicator -> indicator.state() != IndicatorTotal.State.EXEMPT);
    }

    /** Whether all that can be reached has been entered, and nothing holds more than it may. Only such months are ranked. */
    public boolean isComplete() {
        return outOf().equals(hundred()) && !hundred().isZero() && indicators.stream().noneMatch(IndicatorTotal::isOver);
    }

    /**
     * The total as a percentage of what could be reached, two decimals, half-up; so that an excuse costs nothing. What somebody
     * entered by hand for an exempt indicator is left out.
     *
     * @return empty where nothing is exempt, or everything
     */
    public Optional<BigDecimal> prorated() {
        if (indicators.stream().noneMatch(MonthTotal::isExempt) || hundred().isZero()) {
            return Optional.empty();
        }
        Points reached = total().minus(sum(MonthTotal::isExempt));
        return Optional.of(reached.value().movePointRight(2).divide(hundred().value(), 2, RoundingMode.HALF_UP));
    }

    private Points weights(Predicate<IndicatorTotal> which) {
        return indicators.stream().filter(which).map(IndicatorTotal::weight).reduce(Points.ZERO, Points::plus);
    }

    private Points sum(Predicate<IndicatorTotal> which) {
        return indicators.stream().filter(which).map(IndicatorTotal::points).reduce(Points.ZERO, Points::plus);
    }

    private static Points sum(Collection<Entry> entries) {
        return entries.stream().map(Entry::points).reduce(Points.ZERO, Points::plus);
    }

    private static boolean isExempt(IndicatorTotal indicator) {
        return indicator.state() == IndicatorTotal.State.EXEMPT;
    }

    private static IndicatorTotal total(Indicator indicator, List<Entry> own, Target target) {
        List<Entry> entries = own.stream().filter(entry -> entry.indicator().equals(indicator.code())).toList();
        return new IndicatorTotal(indicator.code(), indicator.title(), indicator.weight(), sum(entries), state(entries, target));
    }

    private static IndicatorTotal.State state(List<Entry> entries, Target target) {
        if (target.kind() == Target.Kind.EXEMPT) {
            return IndicatorTotal.State.EXEMPT;
        }
        boolean entered = target.kind() == Target.Kind.RESULT || standsByHand(entries);
        return entered ? IndicatorTotal.State.ENTERED : IndicatorTotal.State.AWAITED;
    }

    /** Whether a person's entry is there that nobody has taken back. */
    private static boolean standsByHand(List<Entry> entries) {
        Set<Long> reversed = entries.stream().map(Entry::reverses).filter(id -> id != null).collect(Collectors.toSet());
        return entries.stream().anyMatch(entry -> !entry.cause().isByRule() && entry.reverses() == null && !reversed.contains(entry.id()));
    }
}
