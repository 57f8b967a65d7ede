package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Figures of questions and papers against worked references. TABLE is ten candidates by five questions, right (1) or wrong; its
 * figures were computed by hand: totals 5 4 4 4 3 3 2 2 2 1, Σpq = 0.16 + 3·0.24 + 0.24 = 1.12, population variance 1.4, so KR-20 =
 * 5/4·(1 − 1.12/1.4) = 0.25; sample variance 14/9; groups of 3, in which the three fours and the three twos share two places.
 */
class StatisticsTest {

    private static final Offset<Double> CLOSE = within(0.00005);
    private static final List<String> TABLE = List.of("11111", "11110", "11101", "11110", "11010", "10110", "01100", "10001", "10010", "00001");

    @Test
    void wilsons_band_of_a_share_agrees_with_newcombe_1998_table_one() {
        assertBand(Interval.ofShare(81 / 263.0, 263), 0.2553, 0.3662);
        assertBand(Interval.ofShare(15 / 148.0, 148), 0.0624, 0.1605);
        assertBand(Interval.ofShare(0, 20), 0, 0.1611);
        assertBand(Interval.ofShare(1 / 29.0, 29), 0.0061, 0.1718);
    }

    @Test
    void fishers_band_of_a_correlation_agrees_with_the_hand() {
        // r 0.5 of 28: z = 0.5493 ± 1.96/5 → tanh(0.1573), tanh(0.9413)
        assertBand(Interval.ofCorrelation(0.5, 28), 0.1560, 0.7358);
        assertThat(Interval.ofCorrelation(0.5, 3)).as("three candidates say nothing").isNull();
        assertBand(Interval.ofCorrelation(1, 10), 1, 1);
    }

    @Test
    void the_questions_of_the_table_have_the_figures_computed_by_hand() {
        double[][] expected = {
            // facility, its band, item–rest r, its band, upper less lower
            {0.8, 0.4902, 0.9433, 0.3572, -0.3515, 0.8056, 0.5556}, {0.6, 0.3127, 0.8318, 0.3563, -0.3523, 0.8053, 0.7778},
            {0.6, 0.3127, 0.8318, 0.3563, -0.3523, 0.8053, 0.7778}, {0.6, 0.3127, 0.8318, 0.1201, -0.5512, 0.6970, 0.5556},
            {0.4, 0.1682, 0.6873, -0.3825, -0.8157, 0.3255, 0}};
        for (int item = 0; item < expected.length; item++) {
            ItemFigures figures = ItemFigures.of(trials(item), List.of(), Set.of());
            assertThat(figures.facility()).isEqualTo(expected[item][0], CLOSE);
            assertBand(figures.facilityBand(), expected[item][1], expected[item][2]);
            assertThat(figures.discrimination()).as("question %d", item).isEqualTo(expected[item][3], CLOSE);
            assertBand(figures.correlationBand(), expected[item][4], expected[item][5]);
            assertThat(figures.difference()).isEqualTo(expected[item][6], CLOSE);
        }
        assertThat(ItemFigures.of(trials(4), List.of(), Set.of()).warnings()).containsExactly(ItemWarning.NEGATIVE);
    }

    @Test
    void the_paper_of_the_table_has_the_figures_computed_by_hand() {
        PaperFigures paper = paper(sheets());
        assertThat(paper.mean()).isEqualTo(3, CLOSE);
        assertThat(paper.deviation()).isEqualTo(Math.sqrt(14 / 9.0), CLOSE);
        assertThat(paper.alpha()).isEqualTo(0.25, CLOSE);
        assertThat(paper.simple()).isTrue();
        assertThat(paper.error()).isEqualTo(1.0801, CLOSE);
        assertThat(paper.histogram()).containsExactly(0, 0, 1, 0, 3, 0, 2, 0, 3, 1);
    }

    @Test
    void questions_that_all_say_the_same_are_perfectly_reliable() {
        PaperFigures paper = paper(List.of(new double[] {1, 1, 1}, new double[] {0, 0, 0}, new double[] {1, 1, 1}, new double[] {0, 0, 0}));
        assertThat(paper.alpha()).isEqualTo(1, CLOSE);
        assertThat(paper.error()).isEqualTo(0, CLOSE);
    }

    @Test
    void what_cannot_be_told_is_left_open() {
        assertThat(paper(List.of(new double[] {1, 0}, new double[] {0, 1}))).as("all have the same score")
                .matches(paper -> paper.alpha() == null && paper.error() == null && paper.deviation() == 0);
        assertThat(paper(List.of(new double[] {1}, new double[] {0})).alpha()).as("one question").isNull();
        assertThat(PaperFigures.of(List.of(), new double[0], new double[] {5, 3}, new double[] {0.5, 0.3})).as("everyone his own questions")
                .matches(paper -> paper.alpha() == null && paper.mean() == 4);
        assertThat(PaperFigures.of(List.of(), new double[0], new double[0], new double[0])).matches(paper -> paper.count() == 0 && paper.mean() == null);
        ItemFigures same = ItemFigures.of(Collections.nCopies(12, trial(1, 0.5, "a")), List.of(), Set.of());
        assertThat(same).as("everyone right").matches(figures -> figures.discrimination() == null && figures.facility() == 1);
        assertThat(ItemFigures.of(List.of(new ItemTrial(1, null, 1, Set.of()), new ItemTrial(0, null, 0, Set.of())), List.of(), Set.of())
                .discrimination()).as("a paper of one question").isNull();
    }

    @Test
    void who_ties_at_the_border_shares_the_places_that_are_left() {
        assertThat(Groups.weights(new double[] {5, 4, 4, 4, 3, 3, 2, 2, 2, 1})).containsExactly(1, 2 / 3.0, 2 / 3.0, 2 / 3.0, 0, 0, 0, 0, 0, 0);
        assertThat(Groups.weights(new double[] {7})).containsExactly(1);
    }

    @Test
    void below_ten_answers_it_says_only_that() {
        List<ItemTrial> nine = new ArrayList<>(Collections.nCopies(4, trial(0, 0.9, "b")));
        nine.addAll(Collections.nCopies(5, trial(1, 0.1, "a")));
        assertThat(choice(nine).warnings()).containsExactly(ItemWarning.TOO_FEW);
    }

    @Test
    void a_wrong_option_that_the_best_take_makes_the_key_suspect() {
        List<ItemTrial> trials = new ArrayList<>(Collections.nCopies(6, trial(0, 0.9, "b")));
        trials.addAll(Collections.nCopies(6, trial(1, 0.1, "a")));
        assertThat(choice(trials).warnings()).containsExactly(ItemWarning.WRONG_KEY, ItemWarning.NEGATIVE);
        assertThat(choice(trials).choices().get(1)).isEqualTo(new ItemFigures.Choice("b", false, 6, 0.5, 1, 0));
    }

    @Test
    void a_distractor_that_nobody_takes_is_told_from_twenty_answers_on() {
        assertThat(choice(good(19)).warnings()).isEmpty();
        assertThat(choice(good(20)).warnings()).containsExactly(ItemWarning.UNUSED);
    }

    @Property
    void shares_lie_in_their_band(@ForAll @DoubleRange(max = 1) double share, @ForAll @IntRange(min = 1, max = 2000) int count) {
        Interval band = Interval.ofShare(share, count);
        assertThat(share).isBetween(band.from() - 1e-9, band.to() + 1e-9);
    }

    @Property
    void a_group_has_its_size_whoever_ties_and_in_whatever_order(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 6) Integer> totals,
            @ForAll Random order) {
        double[] all = totals.stream().mapToDouble(Integer::intValue).toArray();
        double[] weights = Groups.weights(all);
        assertThat(Arrays.stream(weights).sum()).isEqualTo(Groups.size(all.length), CLOSE);
        List<Integer> places = new ArrayList<>(IntStream.range(0, all.length).boxed().toList());
        Collections.shuffle(places, order);
        double[] mixed = Groups.weights(places.stream().mapToDouble(place -> all[place]).toArray());
        assertThat(mixed).containsExactly(places.stream().mapToDouble(place -> weights[place]).toArray());
    }

    @Property
    void points_that_count_double_change_neither_correlation_nor_reliability(@ForAll @Size(value = 12) List<@IntRange(max = 31) Integer> rows) {
        List<double[]> sheets = rows.stream().map(row -> IntStream.range(0, 5).mapToDouble(bit -> row >> bit & 1).toArray()).toList();
        List<double[]> doubled = sheets.stream().map(sheet -> Arrays.stream(sheet).map(score -> 2 * score).toArray()).toList();
        Double alpha = paper(sheets).alpha();
        if (alpha == null) {
            assertThat(paper(doubled).alpha()).isNull();
        } else {
            assertThat(paper(doubled).alpha()).isEqualTo(alpha, CLOSE);
            assertThat(alpha).isLessThanOrEqualTo(1 + 1e-9);
        }
    }

    private static List<ItemTrial> good(int count) {
        return IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? trial(1, 0.6 + i / 100.0, "a") : trial(0, 0.2 + i / 100.0, "b")).toList();
    }

    private static ItemFigures choice(List<ItemTrial> trials) {
        return ItemFigures.of(trials, List.of("a", "b", "c"), Set.of("a"));
    }

    private static ItemTrial trial(double share, double rest, String chosen) {
        return new ItemTrial(share, rest, rest, Set.of(chosen));
    }

    private static List<ItemTrial> trials(int item) {
        return sheets().stream().map(sheet -> {
            double total = Arrays.stream(sheet).sum();
            return new ItemTrial(sheet[item], (total - sheet[item]) / 4, total / 5, Set.of());
        }).toList();
    }

    private static List<double[]> sheets() {
        return TABLE.stream().map(row -> row.chars().mapToDouble(c -> c - '0').toArray()).toList();
    }

    private static PaperFigures paper(List<double[]> sheets) {
        double[] scores = sheets.stream().mapToDouble(sheet -> Arrays.stream(sheet).sum()).toArray();
        int items = sheets.get(0).length;
        double[] points = new double[items];
        Arrays.fill(points, 1);
        return PaperFigures.of(sheets, points, scores, Arrays.stream(scores).map(score -> score / items).toArray());
    }

    private static void assertBand(Interval band, double from, double to) {
        assertThat(band.from()).isEqualTo(from, within(0.0001));
        assertThat(band.to()).isEqualTo(to, within(0.0001));
    }
}
