package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.question.Classified;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;

/** Questions and blueprints for tests of the draw. */
final class APool {

    private final List<Classified> questions = new ArrayList<>();

    static APool empty() {
        return new APool();
    }

    /** So many statements of a topic. */
    APool with(int count, String topic, Importance importance, int difficulty, String... tags) {
        return with(count, topic, Kind.TRUE_FALSE, importance, difficulty, tags);
    }

    APool with(int count, String topic, Kind kind, Importance importance, int difficulty, String... tags) {
        for (int i = 0; i < count; i++) {
            long id = questions.size() + 1L;
            questions.add(new Classified(id, 1000 + id, "q" + id, topic, kind, importance, difficulty, List.of(tags)));
        }
        return this;
    }

    /** A few questions of three topics and three tags, at random. */
    static APool random(Random random, int size) {
        APool pool = empty();
        for (int i = 0; i < size; i++) {
            List<String> tags = new ArrayList<>();
            if (random.nextInt(3) == 0) {
                tags.add("tag" + random.nextInt(2));
            }
            if (random.nextInt(3) == 0) {
                tags.add("互斥:" + random.nextInt(2));
            }
            pool.with(1, "t/" + random.nextInt(3), random.nextBoolean() ? Kind.TRUE_FALSE : Kind.SINGLE_CHOICE, Importance.values()[random.nextInt(3)],
                    1 + random.nextInt(5), tags.toArray(String[]::new));
        }
        return pool;
    }

    List<Classified> questions() {
        return questions;
    }

    static Line line(String source, Integer... counts) {
        return new Line("", source, "", null, Arrays.asList(counts));
    }

    static Line only(String source, Importance only, Integer... counts) {
        return new Line("", source, only.name(), null, Arrays.asList(counts));
    }

    /** Statements, then single choices, a point each. */
    static Blueprint blueprint(Line... lines) {
        return new Blueprint("细目表", List.of(lines), List.of(new Column("true-false", BigDecimal.ONE), new Column("single-choice", BigDecimal.ONE)),
                null, null, null, List.of(), List.of());
    }

    static Blueprint ratio(Blueprint of, int x, int y, int z) {
        return new Blueprint(of.title(), of.lines(), of.kinds(), new Blueprint.Ratio(x, y, z), of.band(), null, of.must(), of.apart());
    }

    static Blueprint band(Blueprint of, String mean, String width) {
        return new Blueprint(of.title(), of.lines(), of.kinds(), of.ratio(), new Blueprint.Band(new BigDecimal(mean), new BigDecimal(width)), null,
                of.must(), of.apart());
    }

    static Blueprint must(Blueprint of, String... refs) {
        return new Blueprint(of.title(), of.lines(), of.kinds(), of.ratio(), of.band(), null, List.of(refs), of.apart());
    }

    static Blueprint apart(Blueprint of, String... refs) {
        return new Blueprint(of.title(), of.lines(), of.kinds(), of.ratio(), of.band(), null, of.must(), List.of(List.of(refs)));
    }

    Drawing draw(Blueprint blueprint, long seed, Long... seen) {
        return drawWith(blueprint, true, seed, seen);
    }

    Drawing drawWith(Blueprint blueprint, boolean strict, long seed, Long... seen) {
        return new BlueprintDraw(blueprint, names(blueprint), pooled(blueprint), Set.of(seen), strict).draw(seed);
    }

    List<Pooled> pooled(Blueprint blueprint) {
        return Pooled.of(blueprint, questions);
    }

    static List<String> names(Blueprint blueprint) {
        return blueprint.lines().stream().map(Line::source).toList();
    }
}
