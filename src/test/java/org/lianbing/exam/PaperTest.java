package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Score;

/** Which questions an attempt gets from its paper. */
class PaperTest {

    @Test
    void a_fixed_paper_gives_everyone_all_its_questions_in_its_order() {
        Paper paper = paper(false);
        assertThat(paper.itemsFor(new Draw(1), false)).extracting(Draw.Item::revision).containsExactly(1L, 2L, 3L, 4L, 5L, 11L, 12L, 13L, 14L);
        assertThat(paper.itemsFor(new Draw(2), false)).isEqualTo(paper.itemsFor(new Draw(1), false));
    }

    @Test
    void a_fixed_paper_that_shuffles_has_the_same_questions_in_another_order() {
        Paper paper = paper(false);
        assertThat(paper.itemsFor(new Draw(1), true)).containsExactlyInAnyOrderElementsOf(paper.itemsFor(new Draw(1), false))
                .isNotEqualTo(paper.itemsFor(new Draw(1), false));
    }

    @Property(tries = 200)
    void a_drawn_paper_gives_each_part_its_count_and_points(@ForAll long seed, @ForAll boolean shuffle) {
        List<Draw.Item> items = paper(true).itemsFor(new Draw(seed), shuffle);
        assertThat(items).doesNotHaveDuplicates().hasSize(5);
        assertThat(items).filteredOn(item -> item.revision() < 10).hasSize(2).allMatch(item -> item.points().equals(Score.of(5)));
        assertThat(items).filteredOn(item -> item.revision() > 10).hasSize(3).allMatch(item -> item.points().equals(Score.of(10)));
    }

    @Property(tries = 50)
    void the_same_seed_gives_the_same_attempt(@ForAll long seed) {
        assertThat(paper(true).itemsFor(new Draw(seed), true)).isEqualTo(paper(true).itemsFor(new Draw(seed), true));
    }

    /** Five questions of 5 points, of which two are drawn, and four of 10, of which three. */
    private static Paper paper(boolean drawn) {
        Paper.Part first = new Paper.Part(2, Score.of(5), LongStream.rangeClosed(1, 5).boxed().toList());
        Paper.Part second = new Paper.Part(3, Score.of(10), LongStream.rangeClosed(11, 14).boxed().toList());
        return new Paper(1, "试卷", drawn, Score.of(40), List.of(first, second));
    }
}
