package org.lianbing.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lianbing.kernel.Score;
import org.lianbing.question.Body;
import org.lianbing.question.Option;
import org.lianbing.question.Revision;

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

    /** Mixed if the exam wants that, and always where the author's order would tell. */
    List<String> order(Body body, boolean shuffle) {
        List<String> ids = body.options().stream().map(Option::id).toList();
        return shuffle || body.orderTells() ? shuffled(ids) : ids;
    }

    /** Lays the items in their order, a slot for each; a case takes one for each of its questions. */
    List<Answers.Laid> lay(List<Item> items, Map<Long, Revision> revisions, boolean shuffle) {
        List<Answers.Laid> laid = new ArrayList<>();
        for (Item item : items) {
            Body body = revisions.get(item.revision()).body();
            List<Body> parts = body.parts();
            if (parts.isEmpty()) {
                laid.add(new Answers.Laid(laid.size() + 1, item.revision(), null, order(body, shuffle), item.points()));
            }
            List<Score> points = parts.isEmpty() ? List.of() : item.points().split(parts.size());
            for (int i = 0; i < parts.size(); i++) {
                laid.add(new Answers.Laid(laid.size() + 1, item.revision(), i + 1, order(parts.get(i), shuffle), points.get(i)));
            }
        }
        return laid;
    }

    /** A question on an attempt. */
    record Item(long revision, Score points) {
    }
}
