package org.lianbing.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lianbing.question.Drawable;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;

class DrawTest {

    @Property(tries = 200)
    void draws_as_many_as_wished_or_as_there_are_and_none_twice(@ForAll @IntRange(max = 40) int there, @ForAll @IntRange(min = 1, max = 50) int wished,
            @ForAll long seed) {
        List<Drawable> drawn = Draw.of(questions(there), wished, seed);
        assertThat(drawn).hasSize(Math.min(there, wished)).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void the_same_seed_draws_the_same(@ForAll long seed) {
        assertThat(Draw.of(questions(30), 10, seed)).isEqualTo(Draw.of(questions(30), 10, seed));
    }

    @Test
    void another_seed_draws_others() {
        assertThat(Draw.of(questions(30), 10, 1)).isNotEqualTo(Draw.of(questions(30), 10, 2));
    }

    @Test
    void what_needs_a_marker_is_not_drawn() {
        Drawable essay = new Drawable(7, "desk/display", Kind.SHORT_ANSWER, false, Importance.X, 2);
        assertThat(Draw.of(List.of(essay), 10, 1)).isEmpty();
    }

    private static List<Drawable> questions(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(id -> new Drawable(id, "desk/display", Kind.TRUE_FALSE, true, Importance.X, 2)).toList();
    }
}
