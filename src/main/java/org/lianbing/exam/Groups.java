package org.lianbing.exam;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The upper and the lower 27 % by their whole paper (Kelley 1939). Candidates who tie at the border share the places that are left
 * there: each belongs to the group by the same fraction, so that the order of a list never decides.
 */
final class Groups {

    private static final double KELLEY = 0.27;

    private final List<ItemTrial> trials;
    private final double[] upper;
    private final double[] lower;

    Groups(List<ItemTrial> trials) {
        this.trials = trials;
        double[] totals = trials.stream().mapToDouble(ItemTrial::total).toArray();
        upper = weights(totals);
        lower = weights(Arrays.stream(totals).map(total -> -total).toArray());
    }

    /** How many make a group: 27 %, rounded, at least one. */
    static int size(int count) {
        return (int) Math.max(1, Math.round(KELLEY * count));
    }

    /** How far each belongs to those with the highest totals, from 0 to 1; together the group's size. */
    static double[] weights(double[] totals) {
        int size = size(totals.length);
        double[] sorted = totals.clone();
        Arrays.sort(sorted);
        double border = sorted[sorted.length - size];
        long above = Arrays.stream(totals).filter(total -> total > border).count();
        long tied = Arrays.stream(totals).filter(total -> total == border).count();
        return Arrays.stream(totals).map(total -> total > border ? 1 : total == border ? (size - above) / (double) tied : 0).toArray();
    }

    double upper(ToDoubleFunction<ItemTrial> value) {
        return mean(upper, value);
    }

    double lower(ToDoubleFunction<ItemTrial> value) {
        return mean(lower, value);
    }

    private double mean(double[] weights, ToDoubleFunction<ItemTrial> value) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * value.applyAsDouble(trials.get(i));
        }
        return sum / size(weights.length);
    }
}
