package org.lianbing.exam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds lots that keep every rule, or that there are none. Importances and cells are a flow, which is exact; of lots that must not
 * stand together it tries, one after another, which may stay; towards the wanted difficulty it tilts the costs of the flow, and
 * where that does not meet it, goes through all that is left. Without tilt every lot is as likely as its likes.
 */
final class DrawSearch {

    private static final int FLOWS = 2_000;
    private static final int TILTS = 24;
    private static final int LUCK = 1 << 20;
    private static final long FIRST_TILT = 1 << 17;
    private static final long STEEPEST = 1 << 24;
    private static final long SEEN = 1L << 40;
    private static final long MUST = 1L << 50;

    private final DrawTask task;
    private final long[] luck;
    private final List<BitSet> groups;
    private int flows;
    private boolean gaveUp;

    DrawSearch(DrawTask task, long seed) {
        this.task = task;
        Random random = new Random(mixed(seed));
        this.luck = task.lots().stream().mapToLong(lot -> random.nextInt(LUCK) + (lot.must() ? -MUST : lot.seen() ? SEEN : 0)).toArray();
        this.groups = groups(task.lots());
    }

    /** As SplittableRandom mixes its own: the first numbers of Random are alike for seeds that lie beside each other. */
    private static long mixed(long seed) {
        long mixed = (seed ^ seed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static List<BitSet> groups(List<Lot> lots) {
        List<BitSet> groups = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            for (int group : lots.get(i).groups()) {
                while (groups.size() <= group) {
                    groups.add(new BitSet());
                }
                groups.get(group).set(i);
            }
        }
        return groups;
    }

    /** @return the cell of each lot, −1 where it is not drawn; null if there is no such draw, or {@link #isUndecided} */
    int[] find() {
        int[] drawn = apart(luck);
        if (drawn == null || task.holds(drawn)) {
            return drawn;
        }
        int[] tilted = tilt(drawn);
        if (tilted != null) {
            return tilted;
        }
        WholeSearch whole = new WholeSearch(task, order());
        int[] found = whole.find();
        gaveUp |= whole.isUndecided();
        return found;
    }

    /** After {@link #find} gave null: it stopped before it had been everywhere. */
    boolean isUndecided() {
        return gaveUp;
    }

    private int[] order() {
        return IntStream.range(0, luck.length).boxed().sorted(Comparator.comparingLong(lot -> luck[lot]))
                .mapToInt(Integer::intValue).toArray();
    }

    /** As difficult, or as easy, as the other rules allow; null if they allow nothing. */
    int[] extreme(boolean hardest) {
        return apart(costs(new long[] {hardest ? -STEEPEST : STEEPEST}, false));
    }

    /** Makes hard or easy questions dearer, step by step, until the sums of difficulty are within their bands. */
    private int[] tilt(int[] first) {
        long[] slope = new long[task.bands().size()];
        long[] step = new long[slope.length];
        boolean[] turned = new boolean[slope.length];
        int[] drawn = first;
        for (int i = 0; i < TILTS && drawn != null; i++) {
            int[] sums = task.sums(drawn);
            for (int band = 0; band < slope.length; band++) {
                int way = Integer.signum(Math.max(0, sums[band] - task.bands().get(band).highest())
                        - Math.max(0, task.bands().get(band).lowest() - sums[band]));
                turned[band] |= step[band] != 0 && way != 0 && Long.signum(step[band]) != way;
                step[band] = next(step[band], way, turned[band]);
                slope[band] = Math.max(-STEEPEST, Math.min(STEEPEST, slope[band] + step[band]));
            }
            drawn = apart(costs(slope, true));
            if (drawn != null && task.holds(drawn)) {
                return drawn;
            }
        }
        return null;
    }

    /** Farther and farther until it is too far, from then on by halves. */
    private static long next(long step, int way, boolean turned) {
        long far = Math.abs(step);
        return way == 0 ? 0 : way * (far == 0 ? FIRST_TILT : turned ? Math.max(1, far / 2) : far * 2);
    }

    private long[] costs(long[] slope, boolean eachItsOwn) {
        long[] costs = luck.clone();
        for (int i = 0; i < costs.length; i++) {
            Lot lot = task.lots().get(i);
            for (int band : eachItsOwn ? lot.bands() : List.of(0)) {
                costs[i] += slope[band] * lot.difficulty();
            }
        }
        return costs;
    }

    private int[] apart(long[] costs) {
        return apart(costs, new BitSet());
    }

    /** A cheap draw in which no two stand together that must not; null if there is none. */
    private int[] apart(long[] costs, BitSet barred) {
        if (flows++ > FLOWS) {
            gaveUp = true;
            return null;
        }
        int[] drawn = new CheapestFlow(task, costs, barred).fill();
        if (drawn == null || musts(drawn) < task.musts()) {
            return null;
        }
        BitSet broken = broken(drawn);
        if (broken == null) {
            return drawn;
        }
        int[] together = broken.stream().filter(lot -> drawn[lot] >= 0).boxed().sorted(Comparator.comparingLong(lot -> costs[lot]))
                .mapToInt(Integer::intValue).toArray();
        for (int stays : together) {
            int[] found = apart(costs, without(barred, broken, stays));
            if (found != null || gaveUp) {
                return found;
            }
        }
        BitSet none = (BitSet) barred.clone();
        Arrays.stream(together).forEach(none::set);
        return apart(costs, none);
    }

    private static BitSet without(BitSet barred, BitSet group, int stays) {
        BitSet more = (BitSet) barred.clone();
        more.or(group);
        if (!barred.get(stays)) {
            more.clear(stays);
        }
        return more;
    }

    private long musts(int[] drawn) {
        long musts = 0;
        for (int i = 0; i < drawn.length; i++) {
            musts += drawn[i] >= 0 && task.lots().get(i).must() ? 1 : 0;
        }
        return musts;
    }

    /** The first group of which more than one is drawn, or null. */
    private BitSet broken(int[] drawn) {
        for (BitSet group : groups) {
            if (group.stream().filter(lot -> drawn[lot] >= 0).limit(2).count() > 1) {
                return group;
            }
        }
        return null;
    }
}
