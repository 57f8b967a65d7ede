package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lianbing.kernel.Score;

/**
 * 组卷细目表: what a paper is drawn by. As typed: {@link BlueprintCheck} says what is wrong with it. All lists may be empty, none is null.
 *
 * @param lines        the scopes, each with its count of every kind
 * @param kinds        the columns: kinds of question and their points
 * @param ratio        how the importances share the whole paper, or null
 * @param band         what the mean difficulty of the paper must be, or null
 * @param unseenMonths no question that the member met in an exam of so many months, or null; must-haves are exempt
 * @param must         refs of the questions that stand in every paper
 * @param apart        refs of questions of which a paper has at most one; beside them, those that share a tag {@code 互斥:…}
 */
public record Blueprint(String title, List<Line> lines, List<Column> kinds, Ratio ratio, Band band, Integer unseenMonths, List<String> must,
        List<List<String>> apart) {

    private static final Pattern APART_TAG = Pattern.compile("(互斥|apart)[:：].+");

    /** Stands for a count that is no number. */
    public static final int UNREADABLE = -1;

    public Blueprint {
        lines = present(lines);
        kinds = present(kinds);
        must = present(must);
        apart = present(apart).stream().map(Blueprint::present).toList();
    }

    /** Whatever a program sent. */
    private static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /**
     * A scope of the paper.
     *
     * @param name   as printed, such as {@code 2.3 许可证管理}; empty: the name of its source
     * @param source {@code topic:<ref>}, {@code pack:<folder of topics>} or {@code tag:<tag>}
     * @param only   X, Y or Z where it takes but this importance, else empty
     * @param weight its share of the points in percent, aimed at; or null
     * @param counts of each column; {@value #UNREADABLE} where what was typed is no number
     */
    public record Line(String name, String source, String only, Integer weight, List<Integer> counts) {

        public Line {
            name = name == null ? "" : name.strip();
            source = source == null ? "" : source.strip();
            only = only == null ? "" : only.strip();
            counts = present(counts);
        }

        public int count(int column) {
            return column < counts.size() ? counts.get(column) : 0;
        }
    }

    /** @param kind its code; @param points for each question, null if unreadable */
    public record Column(String kind, BigDecimal points) {

        private static final BigDecimal MOST = BigDecimal.valueOf(100);

        /** Above 0, at most 100, with two decimals at most. */
        boolean hasPoints() {
            return points != null && points.signum() > 0 && points.compareTo(MOST) <= 0 && points.stripTrailingZeros().scale() <= 2;
        }
    }

    /** X : Y : Z. */
    public record Ratio(int x, int y, int z) {
    }

    /** From mean − width to mean + width; either is null if unreadable. */
    public record Band(BigDecimal mean, BigDecimal width) {
    }

    /** Whether questions that share this tag never stand in a paper together: {@code 互斥:价签}. */
    static boolean isApartTag(String tag) {
        return APART_TAG.matcher(tag).matches();
    }

    /** A field of the grid that draws something. */
    record Cell(int line, int column, int count) {
    }

    /** Kind by kind as a paper is printed, in each the scopes in order. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < kinds.size(); column++) {
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).count(column) > 0) {
                    cells.add(new Cell(line, column, lines.get(line).count(column)));
                }
            }
        }
        return cells;
    }

    public int questions() {
        return cells().stream().mapToInt(Cell::count).sum();
    }

    /** Of the whole paper; unreadable points count nothing. */
    public BigDecimal outOf() {
        return cells().stream().map(cell -> points(cell.column()).multiply(BigDecimal.valueOf(cell.count()))).reduce(BigDecimal.ZERO,
                BigDecimal::add);
    }

    /** The part of this line in the points. */
    public BigDecimal outOf(int line) {
        return cells().stream().filter(cell -> cell.line() == line).map(cell -> points(cell.column()).multiply(BigDecimal.valueOf(cell.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal points(int column) {
        return kinds.get(column).hasPoints() ? kinds.get(column).points() : BigDecimal.ZERO;
    }

    Score pointsOf(Cell cell) {
        return new Score(points(cell.column()));
    }

    Blueprint with(String otherTitle, List<Line> otherLines) {
        return new Blueprint(otherTitle, otherLines, kinds, ratio, band, unseenMonths, must, apart);
    }
}
