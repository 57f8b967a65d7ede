package org.lianbing.exam;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a paper worked. Formulas and their sources: docs/statistics.md.
 *
 * @param count     candidates with a result
 * @param mean      of their scores, in points; null without candidates
 * @param deviation standard deviation of the scores, in points, of a sample (n − 1); null below two candidates
 * @param alpha     Cronbach's α, which is KR-20 where every question is right or wrong; null where it cannot be told: everyone has
 *                  questions of his own, there is only one, or all have the same score
 * @param simple    whether every question is right or wrong
 * @param error     standard error of measurement, in points; null without α
 * @param histogram how many reached 0–10 %, 10–20 % … 90–100 % of the points; ten numbers, a border counts upwards
 */
public record PaperFigures(int count, Double mean, Double deviation, Double alpha, boolean simple, Double error, List<Integer> histogram) {

    private static final int BARS = 10;

    /**
     * @param sheets for each candidate his score in every question, all in the same order; empty if everyone had questions of his own
     * @param points of each question, in that order
     * @param scores of the whole paper, one for each candidate
     * @param shares the same as parts of what he could reach, from 0 to 1
     */
    static PaperFigures of(List<double[]> sheets, double[] points, double[] scores, double[] shares) {
        if (scores.length == 0) {
            return new PaperFigures(0, null, null, null, false, null, histogram(shares));
        }
        Double deviation = scores.length < 2 ? null : Math.sqrt(variance(scores));
        Double alpha = sheets.size() < 2 ? null : alpha(sheets);
        return new PaperFigures(scores.length, Arrays.stream(scores).average().orElseThrow(), deviation, alpha, simple(sheets, points),
                alpha == null ? null : deviation * Math.sqrt(Math.max(0, 1 - alpha)), histogram(shares));
    }

    /** How many stand in the highest bar; at least 1, so that bars have a length. */
    public int fullest() {
        return Math.max(1, histogram.stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    private static Double alpha(List<double[]> sheets) {
        int items = sheets.get(0).length;
        double whole = variance(sheets.stream().mapToDouble(sheet -> Arrays.stream(sheet).sum()).toArray());
        if (items < 2 || whole < 1e-12) {
            return null;
        }
        double parts = IntStream.range(0, items).mapToDouble(item -> variance(sheets.stream().mapToDouble(sheet -> sheet[item]).toArray())).sum();
        return items / (items - 1.0) * (1 - parts / whole);
    }

    private static boolean simple(Collection<double[]> sheets, double[] points) {
        return !sheets.isEmpty() && sheets.stream().allMatch(sheet -> IntStream.range(0, sheet.length)
                .allMatch(item -> sheet[item] == 0 || sheet[item] == points[item]));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
    }

    private static List<Integer> histogram(double[] shares) {
        Integer[] bars = new Integer[BARS];
        Arrays.fill(bars, 0);
        Arrays.stream(shares).forEach(share -> bars[(int) Math.max(0, Math.min(BARS - 1, Math.floor(share * BARS + 1e-9)))]++);
        return List.of(bars);
    }
}
