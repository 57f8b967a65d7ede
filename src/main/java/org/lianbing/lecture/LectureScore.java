package org.lianbing.lecture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.kernel.Score;

/**
 * What a lecture was worth, out of 100. Each rating makes up to 100 by the weights of the rubric. Of listeners nothing is said below four
 * ratings; four to six give the plain mean; from seven on the best and the worst are left out, one each, or a tenth of all where that is
 * more. Chair and director count by their own weights; who is missing gives his weight to the others. Rounded once, at the end.
 *
 * @param raters    how many listeners rated
 * @param trimmed   how many ratings were left out at each end
 * @param listeners null below four ratings, as are the lines
 * @param lines     the listeners' mean of each line of the rubric, out of its weight, of the same ratings
 * @param total     null if there is no mark at all
 * @param scaled    whether a weight was missing and the others stand for it
 */
record LectureScore(int raters, int trimmed, Score listeners, List<Score> lines, Score chair, Score director, Score total, boolean scaled) {

    static final int FEWEST = 4;
    private static final int TRIMMED_FROM = 7;
    private static final int SHARE_TRIMMED = 10;
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** @param ratings of the listeners, each with a mark for every line; @param chair and director: their marks, or null */
    static LectureScore of(MeetingRules rules, List<List<Integer>> ratings, List<Integer> chair, List<Integer> director) {
        List<List<Integer>> counted = counted(rules, ratings);
        BigDecimal listeners = counted.isEmpty() ? null : mean(counted.stream().map(marks -> points(rules, marks)).toList());
        BigDecimal ofChair = chair == null ? null : points(rules, chair);
        BigDecimal ofDirector = director == null ? null : points(rules, director);
        Weighed weighed = new Weighed().with(rules.listeners(), listeners).with(rules.chair(), ofChair).with(rules.director(), ofDirector);
        return new LectureScore(ratings.size(), counted.isEmpty() ? 0 : (ratings.size() - counted.size()) / 2, rounded(listeners),
                counted.isEmpty() ? List.of() : lines(rules, counted), rounded(ofChair), rounded(ofDirector), weighed.mean(), weighed.isScaled());
    }

    /** How many ratings are left out at each end of so many. */
    static int trim(int raters) {
        return raters < TRIMMED_FROM ? 0 : Math.max(1, raters / SHARE_TRIMMED);
    }

    /** In one order whatever order they came in, since equal sums can stand for different lines. */
    private static List<List<Integer>> counted(MeetingRules rules, List<List<Integer>> ratings) {
        if (ratings.size() < FEWEST) {
            return List.of();
        }
        int out = trim(ratings.size());
        return ratings.stream().sorted(Comparator.comparing((List<Integer> marks) -> points(rules, marks)).thenComparing(Object::toString)).toList()
                .subList(out, ratings.size() - out);
    }

    private static List<Score> lines(MeetingRules rules, List<List<Integer>> counted) {
        return IntStream.range(0, rules.rubric().size()).mapToObj(line -> rounded(mean(counted.stream()
                .map(marks -> share(rules.rubric().get(line).weight(), marks.get(line))).toList()))).toList();
    }

    private static BigDecimal points(MeetingRules rules, List<Integer> marks) {
        return IntStream.range(0, marks.size()).mapToObj(line -> share(rules.rubric().get(line).weight(), marks.get(line)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(int weight, int mark) {
        return BigDecimal.valueOf((long) weight * mark).divide(BigDecimal.valueOf(RubricLine.BEST));
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()), EXACT);
    }

    private static Score rounded(BigDecimal value) {
        return value == null ? null : Score.rounded(value);
    }

    /** Those that are there, by their weights; what weighs nothing is not missed. */
    private static final class Weighed {
        private final List<BigDecimal> weighed = new ArrayList<>();
        private int there;
        private int all;

        Weighed with(int weight, BigDecimal value) {
            all += weight;
            if (value != null && weight > 0) {
                there += weight;
                weighed.add(value.multiply(BigDecimal.valueOf(weight)));
            }
            return this;
        }

        boolean isScaled() {
            return there > 0 && there < all;
        }

        Score mean() {
            return there == 0 ? null : Score.rounded(weighed.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(there), EXACT));
        }
    }
}
