package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Score;
import org.lianbing.question.Body;
import org.lianbing.question.CaseStudy;
import org.lianbing.question.Importance;
import org.lianbing.question.Option;
import org.lianbing.question.Ordering;
import org.lianbing.question.Revision;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;

/** Lots: fair, and the same again from the same seed. */
class DrawTest {

    private static final List<Option> OPTIONS = List.of(new Option("a", "甲"), new Option("b", "乙"), new Option("c", "丙"), new Option("d", "丁"));
    private static final Body CHOICE = new SingleChoice("？", OPTIONS, "a");

    @Property(tries = 200)
    void each_question_is_drawn_at_most_once_and_only_from_the_pool(@ForAll long seed, @ForAll @IntRange(max = 40) int there,
            @ForAll @IntRange(max = 40) int wished) {
        List<Long> pool = pool(there);
        int count = Math.min(there, wished);
        assertThat(new Draw(seed).some(pool, count)).hasSize(count).doesNotHaveDuplicates().isSubsetOf(pool);
    }

    @Property(tries = 100)
    void the_same_seed_draws_and_orders_the_same(@ForAll long seed) {
        Draw one = new Draw(seed);
        Draw other = new Draw(seed);
        assertThat(one.some(pool(30), 10)).isEqualTo(other.some(pool(30), 10));
        assertThat(one.order(CHOICE, true)).isEqualTo(other.order(CHOICE, true));
        assertThat(one.shuffled(pool(30))).isEqualTo(other.shuffled(pool(30)));
    }

    @Property(tries = 100)
    void an_order_is_a_permutation(@ForAll long seed) {
        assertThat(new Draw(seed).order(CHOICE, true)).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(new Draw(seed).shuffled(pool(30))).containsExactlyInAnyOrderElementsOf(pool(30));
    }

    @Property(tries = 20)
    void drawing_keeps_the_order_of_the_pool(@ForAll long seed) {
        assertThat(new Draw(seed).some(pool(30), 12)).isSorted();
    }

    @Test
    void every_question_is_about_equally_likely() {
        Map<Long, Integer> drawn = new HashMap<>();
        seeds(4_000).forEach(seed -> new Draw(seed).some(pool(20), 5).forEach(id -> drawn.merge(id, 1, Integer::sum)));
        assertThat(drawn.values()).hasSize(20).allSatisfy(times -> assertThat(times).isBetween(870, 1_130));
    }

    @Test
    void every_order_of_the_options_is_about_equally_likely() {
        Map<List<String>, Integer> seen = new HashMap<>();
        seeds(12_000).forEach(seed -> seen.merge(new Draw(seed).order(CHOICE, true), 1, Integer::sum));
        assertThat(seen.values()).hasSize(24).allSatisfy(times -> assertThat(times).isBetween(380, 620));
    }

    @Test
    void options_keep_the_authors_order_unless_they_are_to_be_mixed() {
        assertThat(new Draw(1).order(CHOICE, false)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void more_than_there_are_cannot_be_drawn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Draw(1).some(pool(3), 4));
    }

    /** As far apart as those of real attempts, and the same in every run. */
    private static LongStream seeds(int count) {
        return new Random(2026).longs(count);
    }

    private static List<Long> pool(int size) {
        return LongStream.rangeClosed(1, size).boxed().toList();
    }

    @Test
    void where_the_order_tells_it_is_mixed_whatever_the_exam_wants() {
        Ordering steps = new Ordering("？", OPTIONS, Ordering.Partial.NONE);

        assertThat(LongStream.range(0, 50).mapToObj(seed -> new Draw(seed).order(steps, false)).distinct().count()).isGreaterThan(3);
    }

    @Test
    void a_case_takes_a_slot_for_each_of_its_questions_and_splits_its_points() {
        CaseStudy study = new CaseStudy("？", List.of(CHOICE, new TrueFalse("？", true), new TrueFalse("！", true)));
        List<Answers.Laid> laid = new Draw(1).lay(List.of(new Draw.Item(7, Score.of(10)), new Draw.Item(8, Score.of(2))),
                Map.of(7L, revision(7, study), 8L, revision(8, CHOICE)), false);

        assertThat(laid).extracting(Answers.Laid::slot).containsExactly(1, 2, 3, 4);
        assertThat(laid).extracting(Answers.Laid::part).containsExactly(1, 2, 3, null);
        assertThat(laid).extracting(Answers.Laid::points).containsExactly(Score.of("3.3333"), Score.of("3.3333"), Score.of("3.3334"), Score.of(2));
        assertThat(laid.get(1).blank().body(revision(7, study))).isEqualTo(new TrueFalse("？", true));
    }

    private static Revision revision(long id, Body body) {
        return new Revision(id, "q-" + id, 1, "t", body, "", Importance.X, 2, List.of(), "");
    }
}
