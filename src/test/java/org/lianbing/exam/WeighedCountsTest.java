package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;

/** Counts by weight: every scope its share of the points, as far as the bank goes. */
class WeighedCountsTest {

    @Test
    void fifty_questions_follow_the_weights_in_points() {
        List<Line> lines = WeighedCounts.spread(blueprint(50, 30, 20), List.of(30, 20), plenty(3));
        assertThat(lines).extracting(line -> line.count(0) + 2 * line.count(1)).containsExactly(35, 21, 14);
        assertThat(lines.stream().mapToInt(line -> line.count(0)).sum()).isEqualTo(30);
        assertThat(lines.stream().mapToInt(line -> line.count(1)).sum()).isEqualTo(20);
    }

    @Test
    void a_scope_never_gets_more_of_a_kind_than_the_bank_has() {
        List<Line> lines = WeighedCounts.spread(blueprint(50, 50), List.of(10, 4), List.of(List.of(9, 1), List.of(9, 9)));
        assertThat(lines.get(0).count(1)).isEqualTo(1);
        assertThat(lines.get(1).count(1)).isEqualTo(3);
        assertThat(lines).extracting(line -> line.count(0) + 2 * line.count(1)).containsExactly(9, 9);
    }

    @Test
    void a_scope_without_weight_gets_nothing() {
        assertThat(WeighedCounts.spread(blueprint(100, 0), List.of(3, 0), plenty(2))).extracting(Line::counts)
                .containsExactly(List.of(3, 0), List.of(0, 0));
    }

    private static List<List<Integer>> plenty(int lines) {
        return Collections.nCopies(lines, List.of(300, 300));
    }

    private static Blueprint blueprint(Integer... weights) {
        List<Line> lines = Arrays.stream(weights).map(weight -> new Line("", "topic:a", "", weight, List.of())).toList();
        return new Blueprint("细目表", lines, List.of(new Column("true-false", BigDecimal.ONE), new Column("multiple-choice", BigDecimal.valueOf(2))), null,
                null, null, List.of(), List.of());
    }
}
