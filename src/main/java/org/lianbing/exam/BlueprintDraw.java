package org.lianbing.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Classified;

/**
 * Draws a paper by a blueprint: pure. The same blueprint, pool, questions seen and seed give the same paper, on every machine. It
 * keeps every rule, or says exactly what is short.
 */
final class BlueprintDraw {

    static final String MUST_OUTSIDE = "exam.draw.mustOutside";

    private final Blueprint blueprint;
    private final List<String> names;
    private final List<Cell> cells;
    private final List<Pooled> pool;
    private final Set<Long> seen;

    /**
     * @param names  of the lines, for what is short
     * @param pool   by id
     * @param seen   questions that are left out, by id
     * @param strict otherwise as few of those seen are drawn as the other rules allow
     */
    BlueprintDraw(Blueprint blueprint, List<String> names, List<Pooled> pool, Set<Long> seen, boolean strict) {
        this.blueprint = blueprint;
        this.names = names;
        this.cells = blueprint.cells();
        Set<String> must = Set.copyOf(blueprint.must());
        this.pool = pool.stream().filter(one -> !strict || !seen.contains(one.question().question()) || must.contains(one.question().ref()))
                .toList();
        this.seen = seen;
    }

    Drawing draw(long seed) {
        List<Problem> missing = missingMusts();
        if (!missing.isEmpty()) {
            return Drawing.none(missing);
        }
        DrawTask task = task();
        DrawSearch search = new DrawSearch(task, seed);
        int[] drawn = search.find();
        return drawn == null ? Drawing.none(new WhyShort(blueprint, names, pool, task, seen).say(search, seed)) : Drawing.of(drawn(drawn));
    }

    private List<Problem> missingMusts() {
        Set<String> there = pool.stream().map(one -> one.question().ref()).collect(Collectors.toSet());
        return blueprint.must().stream().filter(ref -> !there.contains(ref)).map(ref -> Problem.at("must", MUST_OUTSIDE, ref)).toList();
    }

    private List<List<Classified>> drawn(int[] cellOf) {
        List<List<Classified>> drawn = Stream.<List<Classified>>generate(ArrayList::new).limit(cells.size()).collect(Collectors.toList());
        for (int i = 0; i < cellOf.length; i++) {
            if (cellOf[i] >= 0) {
                drawn.get(cellOf[i]).add(pool.get(i).question());
            }
        }
        return drawn;
    }

    private DrawTask task() {
        Map<String, List<Integer>> groups = groups(blueprint, pool);
        Set<String> must = Set.copyOf(blueprint.must());
        List<Integer> bands = blueprint.band() == null ? List.of() : List.of(0);
        List<Lot> lots = pool.stream().map(one -> new Lot(one.cells(), bucket(blueprint, one.question()), one.question().difficulty(),
                must.contains(one.question().ref()), seen.contains(one.question().question()), groups.getOrDefault(one.question().ref(), List.of()), bands)).toList();
        return new DrawTask(cells.stream().map(Cell::count).toList(), buckets(blueprint), bands(blueprint), lots);
    }

    static int bucket(Blueprint blueprint, Classified question) {
        return blueprint.ratio() == null ? 0 : question.importance().ordinal();
    }

    static List<Integer> buckets(Blueprint blueprint) {
        Blueprint.Ratio ratio = blueprint.ratio();
        return ratio == null ? List.of(blueprint.questions()) : shares(blueprint.questions(), List.of(ratio.x(), ratio.y(), ratio.z()));
    }

    /** By largest remainders, the first of equal ones first. */
    static List<Integer> shares(int total, List<Integer> ratio) {
        int sum = ratio.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shares = new ArrayList<>(ratio.stream().map(part -> total * part / sum).toList());
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2).subList(0, ratio.size()));
        order.sort((one, other) -> Integer.compare(total * ratio.get(other) % sum, total * ratio.get(one) % sum));
        int left = total - shares.stream().mapToInt(Integer::intValue).sum();
        order.subList(0, left).forEach(place -> shares.set(place, shares.get(place) + 1));
        return List.copyOf(shares);
    }

    /** The band of the mean as one of the sum. */
    static List<DrawTask.Band> bands(Blueprint blueprint) {
        if (blueprint.band() == null) {
            return List.of();
        }
        BigDecimal all = BigDecimal.valueOf(blueprint.questions());
        Blueprint.Band band = blueprint.band();
        return List.of(new DrawTask.Band(band.mean().subtract(band.width()).multiply(all).setScale(0, RoundingMode.CEILING).intValue(),
                band.mean().add(band.width()).multiply(all).setScale(0, RoundingMode.FLOOR).intValue()));
    }

    /** By ref, in which groups of never-together a question is: named ones and those of shared tags. */
    static Map<String, List<Integer>> groups(Blueprint blueprint, List<Pooled> pool) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (int i = 0; i < blueprint.apart().size(); i++) {
            groups.put(String.valueOf(i), new HashSet<>(blueprint.apart().get(i)));
        }
        pool.forEach(one -> one.question().tags().stream().filter(Blueprint::isApartTag)
                .forEach(tag -> groups.computeIfAbsent(tag, name -> new HashSet<>()).add(one.question().ref())));
        Map<String, List<Integer>> of = new HashMap<>();
        int number = 0;
        for (Set<String> group : groups.values()) {
            for (String ref : group) {
                of.computeIfAbsent(ref, name -> new ArrayList<>()).add(number);
            }
            number++;
        }
        return of;
    }
}
