package org.lianbing.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lianbing.kernel.Score;
import org.lianbing.question.Option;

/**
 * Lots for one paper: which questions, in what order, with their options in what order. The same seed gives the same draw, so a
 * draw can be shown again to whoever doubts it.
 */
final class Draw {

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    /** So many of the pool, each at most once, every one as likely as any other; in the order of the pool. */
    List<Long> some(List<Long> pool, int count) {
        if (count > pool.size()) {
            throw new IllegalArgumentException("cannot draw " + count + " of " + pool.size());
        }
        List<Long> mixed = new ArrayList<>(pool);
        Collections.shuffle(mixed, random);
        List<Long> drawn = mixed.subList(0, count);
        return pool.stream().filter(drawn::contains).toList();
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed);
    }

    List<String> order(List<Option> options, boolean shuffle) {
        List<String> ids = options.stream().map(Option::id).toList();
        return shuffle ? shuffled(ids) : ids;
    }

    /** A question on an attempt. */
    record Item(long revision, Score points) {
    }
}
