package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void equal_values_share_a_rank_and_the_next_one_counts_all_before_it() {
        Ranking ranking = ranking("92.6", "88.8", "95.1", "88.80", "74.8");

        assertThat(List.of(rank(ranking, "95.1"), rank(ranking, "92.6"), rank(ranking, "88.8"), rank(ranking, "88.800"), rank(ranking, "74.8")))
                .containsExactly(1, 2, 3, 3, 5);
    }

    @Test
    void one_alone_is_first() {
        assertThat(rank(ranking("0"), "0")).isEqualTo(1);
    }

    private static Ranking ranking(String... values) {
        return new Ranking(List.of(values).stream().map(BigDecimal::new).toList());
    }

    private static int rank(Ranking ranking, String value) {
        return ranking.of(new BigDecimal(value));
    }
}
