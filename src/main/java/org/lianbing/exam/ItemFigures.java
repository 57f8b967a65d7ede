package org.lianbing.exam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How a question worked. Formulas and their sources: docs/statistics.md.
 *
 * @param count          candidates who had it
 * @param facility       mean share of its points (难度 P), higher is easier; null without candidates, as all else
 * @param facilityBand   95 %
 * @param discrimination corrected item–rest correlation (区分度 r); null if everyone got the same
 * @param correlationBand 95 %, null below four candidates
 * @param difference     facility of the upper less that of the lower 27 % (区分度 D)
 * @param choices        of a choice or a statement, in the author's order; empty for other kinds
 */
public record ItemFigures(int count, Double facility, Interval facilityBand, Double discrimination, Interval correlationBand, Double difference,
        List<Choice> choices, List<ItemWarning> warnings) {

    /** Below that many answers nothing is concluded. */
    public static final int ENOUGH = 10;
    static final int ENOUGH_FOR_DISTRACTORS = 20;

    /**
     * An option and who took it.
     *
     * @param count how many
     * @param share of all candidates, from 0 to 1
     * @param upper of the upper 27 %
     * @param lower of the lower 27 %
     */
    public record Choice(String id, boolean right, int count, double share, double upper, double lower) {
    }

    /**
     * @param options ids of the options that there are to choose; empty for other kinds
     * @param right   those that are right
     */
    static ItemFigures of(List<ItemTrial> trials, List<String> options, Set<String> right) {
        if (trials.isEmpty()) {
            return new ItemFigures(0, null, null, null, null, null, List.of(), List.of(ItemWarning.TOO_FEW));
        }
        int count = trials.size();
        double facility = trials.stream().mapToDouble(ItemTrial::share).average().orElseThrow();
        List<ItemTrial> paired = trials.stream().filter(trial -> trial.rest() != null).toList();
        Double correlation = Correlation.of(paired.stream().mapToDouble(ItemTrial::share).toArray(),
                paired.stream().mapToDouble(ItemTrial::rest).toArray());
        Groups groups = new Groups(trials);
        List<Choice> choices = options.stream().map(option -> choice(option, right.contains(option), trials, groups)).toList();
        return new ItemFigures(count, facility, Interval.ofShare(facility, count), correlation,
                correlation == null ? null : Interval.ofCorrelation(correlation, paired.size()),
                groups.upper(ItemTrial::share) - groups.lower(ItemTrial::share), choices, warnings(count, correlation, choices));
    }

    private static Choice choice(String option, boolean right, Collection<ItemTrial> trials, Groups groups) {
        int count = (int) trials.stream().filter(trial -> trial.chosen().contains(option)).count();
        return new Choice(option, right, count, count / (double) trials.size(), groups.upper(trial -> took(trial, option)),
                groups.lower(trial -> took(trial, option)));
    }

    private static double took(ItemTrial trial, String option) {
        return trial.chosen().contains(option) ? 1 : 0;
    }

    private static List<ItemWarning> warnings(int count, Double correlation, List<Choice> choices) {
        if (count < ENOUGH) {
            return List.of(ItemWarning.TOO_FEW);
        }
        List<ItemWarning> warnings = new ArrayList<>();
        double leastRight = choices.stream().filter(Choice::right).mapToDouble(Choice::upper).min().orElse(1);
        if (choices.stream().anyMatch(choice -> !choice.right() && choice.upper() > leastRight)) {
            warnings.add(ItemWarning.WRONG_KEY);
        }
        if (correlation != null && correlation < 0) {
            warnings.add(ItemWarning.NEGATIVE);
        }
        if (count >= ENOUGH_FOR_DISTRACTORS && choices.stream().anyMatch(choice -> !choice.right() && choice.count() == 0)) {
            warnings.add(ItemWarning.UNUSED);
        }
        return List.copyOf(warnings);
    }
}
