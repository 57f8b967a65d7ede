package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Places and figures of a mark sheet. */
class MarksTest {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Test
    void equal_scores_share_their_place_and_the_next_counts_them_all() {
        assertThat(Marks.ranks(scores(94, 86, 86, 84, 84, 84, 10))).containsExactly(1, 2, 2, 4, 4, 4, 7);
    }

    @Test
    void the_same_score_written_differently_is_equal() {
        assertThat(Marks.ranks(List.of(new BigDecimal("86.0"), new BigDecimal("86")))).containsExactly(1, 1);
    }

    @Test
    void figures_of_nobody_are_empty() {
        assertThat(Marks.statistics(List.of(), 0, List.of())).matches(none -> none.graded() == 0 && none.average() == null && none.passRate() == null);
    }

    @Test
    void average_and_pass_rate_have_one_decimal_rounded_half_up() {
        MarkSheet.Statistics figures = Marks.statistics(scores(100, 60, 40), 2, Collections.nCopies(3, HUNDRED));
        assertThat(figures.average()).isEqualTo("66.7");
        assertThat(figures.passRate()).isEqualTo("66.7");
        assertThat(figures.highest()).isEqualTo("100");
        assertThat(figures.lowest()).isEqualTo("40");
    }

    @Test
    void a_score_on_the_border_stands_in_the_higher_band_whatever_it_is_out_of() {
        List<BigDecimal> borders = Stream.of("50", "45", "40", "35", "30", "29.9999", "0").map(BigDecimal::new).toList();
        assertThat(Marks.statistics(borders, 5, Collections.nCopies(borders.size(), new BigDecimal(50))).bands()).extracting(MarkSheet.Band::count).containsExactly(2, 1, 1, 1, 2);
    }

    @Property
    void every_score_stands_in_exactly_one_band(@ForAll @Size(max = 40) List<@IntRange(max = 100) Integer> points) {
        List<BigDecimal> scores = points.stream().map(BigDecimal::valueOf).toList();
        assertThat(Marks.statistics(scores, 0, Collections.nCopies(scores.size(), HUNDRED)).bands().stream().mapToInt(MarkSheet.Band::count).sum()).isEqualTo(scores.size());
    }

    private static List<BigDecimal> scores(int... points) {
        return Arrays.stream(points).mapToObj(BigDecimal::valueOf).toList();
    }
}
