package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.exam.Blueprint.Line;

/** Spreads the questions of each kind over the scopes, so that each scope has its weight in the points as nearly as the bank allows: pure. */
final class WeighedCounts {

    private WeighedCounts() {
    }

    /**
     * @param totals of each column; 0 or more
     * @param held   by line and column, what the bank has
     * @return the same lines with new counts; of a kind that the bank has not enough of, all that there are
     */
    static List<Line> spread(Blueprint blueprint, List<Integer> totals, List<List<Integer>> held) {
        int lines = blueprint.lines().size();
        int columns = blueprint.kinds().size();
        int[][] counts = new int[lines][columns];
        BigDecimal[] given = new BigDecimal[lines];
        Arrays.fill(given, BigDecimal.ZERO);
        BigDecimal all = IntStream.range(0, columns).mapToObj(column -> points(blueprint, column).multiply(BigDecimal.valueOf(totals.get(column))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Integer> dearest = IntStream.range(0, columns).boxed().sorted(Comparator.comparing((Integer column) -> points(blueprint, column)).reversed()).toList();
        for (int column : dearest) {
            for (int i = 0; i < totals.get(column); i++) {
                int line = mostWanting(blueprint, all, given, counts, held, column);
                if (line >= 0) {
                    counts[line][column]++;
                    given[line] = given[line].add(points(blueprint, column));
                }
            }
        }
        List<Line> spread = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            Line line = blueprint.lines().get(i);
            spread.add(new Line(line.name(), line.source(), line.only(), line.weight(), IntStream.of(counts[i]).boxed().toList()));
        }
        return spread;
    }

    /** The line that lacks most of its share and has a question of the kind left, or −1; the first of equal ones. */
    private static int mostWanting(Blueprint blueprint, BigDecimal all, BigDecimal[] given, int[][] counts, List<List<Integer>> held, int column) {
        int found = -1;
        BigDecimal most = null;
        for (int i = 0; i < given.length; i++) {
            Integer weight = blueprint.lines().get(i).weight();
            BigDecimal wanting = all.multiply(BigDecimal.valueOf(weight == null ? 0 : weight)).subtract(given[i].movePointRight(2));
            if (weight != null && weight > 0 && counts[i][column] < held.get(i).get(column) && (most == null || wanting.compareTo(most) > 0)) {
                found = i;
                most = wanting;
            }
        }
        return found;
    }

    private static BigDecimal points(Blueprint blueprint, int column) {
        return blueprint.kinds().get(column).hasPoints() ? blueprint.kinds().get(column).points() : BigDecimal.ONE;
    }
}
