package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks and figures of a mark sheet: pure. */
final class Marks {

    private static final int HUNDRED = 100;
    private static final List<Integer> BANDS = List.of(90, 80, 70, 60, 0);

    private Marks() {
    }

    /** The place of each score, from 1: equal scores share theirs, and the next one counts them all (1, 2, 2, 4). */
    static List<Integer> ranks(List<BigDecimal> scores) {
        return scores.stream().map(score -> 1 + (int) scores.stream().filter(other -> other.compareTo(score) > 0).count()).toList();
    }

    /**
     * @param scores of those who have one
     * @param passes how many of them passed
     * @param outOfs what each could reach: less where a question was struck out of his paper
     */
    static MarkSheet.Statistics statistics(List<BigDecimal> scores, int passes, List<BigDecimal> outOfs) {
        if (scores.isEmpty()) {
            return new MarkSheet.Statistics(0, null, null, null, null, bands(scores, outOfs));
        }
        BigDecimal count = BigDecimal.valueOf(scores.size());
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MarkSheet.Statistics(scores.size(), sum.divide(count, 1, RoundingMode.HALF_UP),
                BigDecimal.valueOf((long) passes * HUNDRED).divide(count, 1, RoundingMode.HALF_UP), scores.stream().max(Comparator.naturalOrder()).get(),
                scores.stream().min(Comparator.naturalOrder()).get(), bands(scores, outOfs));
    }

    private static List<MarkSheet.Band> bands(List<BigDecimal> scores, List<BigDecimal> outOfs) {
        List<MarkSheet.Band> bands = new ArrayList<>();
        int above = HUNDRED + 1;
        for (int from : BANDS) {
            int to = above;
            int count = (int) IntStream.range(0, scores.size()).filter(i -> share(scores.get(i), outOfs.get(i), from)
                    && !share(scores.get(i), outOfs.get(i), to)).count();
            bands.add(new MarkSheet.Band(from, Math.min(HUNDRED, to), count));
            above = from;
        }
        return bands;
    }

    /** Whether a score is at least so many percent. */
    private static boolean share(BigDecimal score, BigDecimal outOf, int percent) {
        return score.multiply(BigDecimal.valueOf(HUNDRED)).compareTo(outOf.multiply(BigDecimal.valueOf(percent))) >= 0;
    }
}
