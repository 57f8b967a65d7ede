package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.exam.APool.band;
import static org.lianbing.exam.APool.blueprint;
import static org.lianbing.exam.APool.line;
import static org.lianbing.exam.APool.must;
import static org.lianbing.exam.APool.ratio;
import static org.lianbing.question.Importance.X;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Classified;
import org.lianbing.question.Importance;

/** A and B papers: nothing in common, equally difficult in every scope. */
class TwinPapersTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    @Property(tries = 300)
    void both_keep_the_blueprint_share_only_must_haves_and_are_equally_difficult_in_each_scope(@ForAll long seed) {
        Random random = new Random(seed);
        APool pool = APool.empty();
        IntStream.range(0, 90).forEach(i -> pool.with(1, "law/" + i % 2, Importance.values()[random.nextInt(3)], 1 + random.nextInt(5)));
        Blueprint rules = band(ratio(must(blueprint(line("topic:law/0", 10), line("topic:law/1", 6)), "q1"), 2, 1, 1), "3", "0.3");
        TwinPapers.Twins twins = twins(rules, pool, 0, seed);
        assertThat(twins.shortages()).isEmpty();
        new BlueprintRules(rules).holdFor(twins.a());
        new BlueprintRules(rules).holdFor(twins.b());
        assertThat(twins.a().all().stream().filter(twins.b().all()::contains)).extracting(Classified::ref).containsExactly("q1");
        for (int line = 0; line < 2; line++) {
            assertThat(Math.abs(mean(twins.a().cells().get(line)) - mean(twins.b().cells().get(line)))).isLessThanOrEqualTo(0.2 + 1e-9);
        }
    }

    /** With this number, steps to and fro of the same size would go past the wanted difficulty for ever. */
    @Test
    void the_difficulty_is_met_also_where_it_lies_between_two_steps() {
        both_keep_the_blueprint_share_only_must_haves_and_are_equally_difficult_in_each_scope(293);
    }

    @Test
    void a_bank_that_holds_both_exactly_gives_both() {
        APool pool = APool.empty().with(4, "law/a", X, 2).with(4, "law/a", X, 4);
        TwinPapers.Twins twins = twins(blueprint(line("topic:law/a", 4)), pool, 0, 3);
        assertThat(Collections.disjoint(twins.a().all(), twins.b().all())).isTrue();
        assertThat(mean(twins.a().all())).isEqualTo(3);
    }

    @Test
    void so_many_may_be_shared_as_is_allowed_and_one_more_is_a_shortage() {
        APool pool = APool.empty().with(6, "law/a", X, 3);
        Blueprint rules = blueprint(line("topic:law/a", 4));
        TwinPapers.Twins twins = twins(rules, pool, 2, 3);
        assertThat(twins.a().all().stream().filter(twins.b().all()::contains)).hasSize(2);
        assertThat(twins(rules, pool, 1, 3).shortages()).containsExactly(Problem.at("twins", "exam.twins.short", 2, 1));
    }

    @Test
    void where_the_difficulties_cannot_be_parted_equally_it_is_said() {
        APool pool = APool.empty().with(1, "law/a", X, 1).with(1, "law/a", X, 5);
        assertThat(twins(blueprint(line("topic:law/a", 1)), pool, 0, 3).shortages()).containsExactly(Problem.at("twins", "exam.twins.unequal", TOLERANCE));
    }

    private static TwinPapers.Twins twins(Blueprint rules, APool pool, int shared, long seed) {
        return new TwinPapers(rules, APool.names(rules), pool.pooled(rules), shared, TOLERANCE).draw(seed);
    }

    private static double mean(List<Classified> questions) {
        return questions.stream().mapToInt(Classified::difficulty).average().orElseThrow();
    }
}
