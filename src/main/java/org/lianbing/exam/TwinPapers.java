package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.kernel.Problem;

/**
 * A 卷 and B 卷: two papers by one blueprint that share no question but its must-haves, or as many more as are allowed, and whose mean
 * difficulty differs in no scope by more than a tolerance. Both are drawn together, then parted, so that neither takes what the other
 * needs: pure, and the same from the same seed.
 */
final class TwinPapers {

    private static final int TRIES = 20;

    private final Blueprint blueprint;
    private final List<String> names;
    private final List<Pooled> pool;
    private final List<Cell> cells;
    private final int shared;
    private final BigDecimal tolerance;
    private final Map<String, List<Integer>> groups;
    private int twice;

    /**
     * @param shared    how many questions, beside must-haves, may stand in both; 0 or more
     * @param tolerance by how much the mean difficulty of a scope may differ, in degrees of difficulty
     */
    TwinPapers(Blueprint blueprint, List<String> names, List<Pooled> pool, int shared, BigDecimal tolerance) {
        this.blueprint = blueprint;
        this.names = names;
        this.pool = pool;
        this.cells = blueprint.cells();
        this.shared = shared;
        this.tolerance = tolerance;
        this.groups = BlueprintDraw.groups(blueprint, pool);
    }

    /** The two, or why there are none. */
    record Twins(Drawing a, Drawing b, List<Problem> shortages) {
    }

    Twins draw(long seed) {
        Drawing alone = new BlueprintDraw(blueprint, names, pool, Set.of(), true).draw(seed);
        if (!alone.isComplete()) {
            return none(alone.shortages());
        }
        Random seeds = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            int[] both = both(seeds.nextLong());
            if (both == null) {
                return none(List.of(Problem.at("twins", "exam.twins.short", twice, shared)));
            }
            int[] first = part(both, seeds.nextLong());
            if (first != null && keepsApart(both, first)) {
                return new Twins(drawing(both, first, true), drawing(both, first, false), List.of());
            }
        }
        return none(List.of(Problem.at("twins", "exam.twins.unequal", tolerance)));
    }

    private static Twins none(List<Problem> shortages) {
        return new Twins(null, null, shortages);
    }

    /** Twice as many of everything. Each question is in the drum a second time, dear, so that as few as possible stand in both papers. */
    private int[] both(long seed) {
        List<Lot> lots = new ArrayList<>();
        for (boolean again : new boolean[] {false, true}) {
            pool.forEach(one -> lots.add(new Lot(one.cells(), BlueprintDraw.bucket(blueprint, one.question()), one.question().difficulty(),
                    isMust(one), again, List.of(), blueprint.band() == null ? List.of() : List.of(0))));
        }
        List<DrawTask.Band> bands = BlueprintDraw.bands(blueprint).stream().map(band -> new DrawTask.Band(2 * band.lowest(), 2 * band.highest())).toList();
        DrawTask task = new DrawTask(task(2).cells(), task(2).buckets(), bands, lots);
        int[] drawn = new DrawSearch(task, seed).find();
        twice = drawn == null ? blueprint.questions() : (int) IntStream.range(0, pool.size()).filter(i -> isShared(drawn, i) && !isMust(pool.get(i))).count();
        return drawn == null || twice > shared ? null : drawn;
    }

    private DrawTask task(int times) {
        return new DrawTask(cells.stream().map(cell -> cell.count() * times).toList(),
                BlueprintDraw.buckets(blueprint).stream().map(need -> need * times).toList(), List.of(), List.of());
    }

    private boolean isMust(Pooled one) {
        return blueprint.must().contains(one.question().ref());
    }

    private boolean isShared(int[] both, int place) {
        return both[place] >= 0 && both[pool.size() + place] >= 0;
    }

    /** Of what was drawn for both, one half such that the other is as difficult; null if there is none. */
    private int[] part(int[] both, long seed) {
        List<Integer> drawn = IntStream.range(0, both.length).filter(i -> both[i] >= 0 && !(i >= pool.size() && isShared(both, i - pool.size())))
                .boxed().toList();
        List<Lot> lots = drawn.stream().map(i -> half(both, i)).toList();
        int[] found = new DrawSearch(new DrawTask(task(1).cells(), task(1).buckets(), bands(both), lots), seed).find();
        if (found == null) {
            return null;
        }
        int[] first = IntStream.range(0, both.length).map(any -> -1).toArray();
        IntStream.range(0, found.length).forEach(i -> first[drawn.get(i)] = found[i]);
        return first;
    }

    private Lot half(int[] both, int place) {
        Pooled one = pool.get(place % pool.size());
        int line = cells.get(both[place]).line();
        return new Lot(List.of(both[place]), BlueprintDraw.bucket(blueprint, one.question()), one.question().difficulty(),
                place < pool.size() && isShared(both, place), false, groups.getOrDefault(one.question().ref(), List.of()),
                blueprint.band() == null ? List.of(line) : List.of(line, blueprint.lines().size()));
    }

    /** For each scope: half of what both add up to, give or take half the tolerance; and both papers within the blueprint's own band. */
    private List<DrawTask.Band> bands(int[] both) {
        List<DrawTask.Band> bands = new ArrayList<>();
        for (int line = 0; line < blueprint.lines().size(); line++) {
            int number = line;
            int sum = sum(both, place -> cells.get(both[place]).line() == number);
            BigDecimal slack = tolerance.multiply(BigDecimal.valueOf(cells.stream().filter(cell -> cell.line() == number).mapToInt(Cell::count).sum()));
            bands.add(new DrawTask.Band(half(BigDecimal.valueOf(sum).subtract(slack), RoundingMode.CEILING),
                    half(BigDecimal.valueOf(sum).add(slack), RoundingMode.FLOOR)));
        }
        int all = sum(both, place -> true);
        BlueprintDraw.bands(blueprint).forEach(band -> bands.add(new DrawTask.Band(Math.max(band.lowest(), all - band.highest()),
                Math.min(band.highest(), all - band.lowest()))));
        return bands;
    }

    private int sum(int[] both, IntPredicate counted) {
        return IntStream.range(0, both.length).filter(place -> both[place] >= 0 && counted.test(place))
                .map(place -> pool.get(place % pool.size()).question().difficulty()).sum();
    }

    private static int half(BigDecimal sum, RoundingMode rounding) {
        return sum.divide(BigDecimal.valueOf(2), 0, rounding).intValue();
    }

    /** The first paper does; of the second it is found out here. */
    private boolean keepsApart(int[] both, int[] first) {
        Set<Integer> met = new HashSet<>();
        return IntStream.range(0, both.length).filter(place -> both[place] >= 0 && first[place] < 0)
                .allMatch(place -> groups.getOrDefault(pool.get(place % pool.size()).question().ref(), List.of()).stream().allMatch(met::add));
    }

    private Drawing drawing(int[] both, int[] first, boolean inFirst) {
        return Drawing.of(IntStream.range(0, cells.size()).mapToObj(cell -> IntStream.range(0, both.length)
                .filter(place -> both[place] == cell && first[place] >= 0 == inFirst)
                .mapToObj(place -> pool.get(place % pool.size()).question()).toList()).toList());
    }
}
