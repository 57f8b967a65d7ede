package org.lianbing.exam;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Goes through every draw, cell by cell, and leaves out what cannot lead to one: the last resort, within a bound. */
final class WholeSearch {

    private static final int STEPS = 200_000;

    private final DrawTask task;
    private final int[] order;
    private final int[] cellOf;
    private final int[] left;
    private final int[] sums;
    private final int[] taken;
    private final int[][] lowest;
    private final int[][] highest;
    private long mustsLeft;
    private int slotsLeft;
    private int steps;

    /** @param order in which lots are tried */
    WholeSearch(DrawTask task, int[] order) {
        this.task = task;
        this.order = order;
        this.cellOf = new int[order.length];
        this.left = task.buckets().stream().mapToInt(Integer::intValue).toArray();
        this.sums = new int[task.bands().size()];
        this.taken = new int[1 + task.lots().stream().flatMap(lot -> lot.groups().stream()).mapToInt(Integer::intValue).max().orElse(0)];
        this.lowest = new int[task.cells().size() + 1][sums.length];
        this.highest = new int[task.cells().size() + 1][sums.length];
        this.mustsLeft = task.musts();
        this.slotsLeft = task.size();
        Arrays.fill(cellOf, -1);
    }

    boolean isUndecided() {
        return steps > STEPS;
    }

    /** @return as {@link DrawSearch#find} */
    int[] find() {
        bounds();
        return place(0, 0, task.cells().isEmpty() ? 0 : task.cells().get(0)) ? cellOf : null;
    }

    /** What a lot of each cell adds to a band at least and at most. */
    private void bounds() {
        for (int cell = 0; cell < task.cells().size(); cell++) {
            Arrays.fill(lowest[cell], Integer.MAX_VALUE / 1000);
            for (Lot lot : task.lots()) {
                if (lot.cells().contains(cell)) {
                    for (int band = 0; band < sums.length; band++) {
                        int adds = lot.bands().contains(band) ? lot.difficulty() : 0;
                        lowest[cell][band] = Math.min(lowest[cell][band], adds);
                        highest[cell][band] = Math.max(highest[cell][band], adds);
                    }
                }
            }
        }
    }

    private boolean place(int cell, int from, int need) {
        if (need == 0) {
            return cell >= task.cells().size() - 1 ? mustsLeft == 0 && task.holds(cellOf) : place(cell + 1, 0, task.cells().get(cell + 1));
        }
        if (++steps > STEPS || mustsLeft > slotsLeft || !isWithin(cell, need)) {
            return false;
        }
        Set<Lot> failed = new HashSet<>();
        for (int i = from; i < order.length && !isUndecided(); i++) {
            Lot lot = task.lots().get(order[i]);
            if (isFree(order[i], cell) && !failed.contains(lot)) {
                take(order[i], lot, cell, 1);
                if (place(cell, i + 1, need - 1)) {
                    return true;
                }
                take(order[i], lot, cell, -1);
                if (lot.groups().isEmpty() && !lot.must()) {
                    failed.add(lot);
                }
            }
        }
        return false;
    }

    private boolean isWithin(int cell, int need) {
        for (int band = 0; band < sums.length; band++) {
            int low = sums[band] + need * lowest[cell][band];
            int high = sums[band] + need * highest[cell][band];
            for (int later = cell + 1; later < task.cells().size(); later++) {
                low += task.cells().get(later) * lowest[later][band];
                high += task.cells().get(later) * highest[later][band];
            }
            if (low > task.bands().get(band).highest() || high < task.bands().get(band).lowest()) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int index, int cell) {
        Lot lot = task.lots().get(index);
        return cellOf[index] < 0 && lot.cells().contains(cell) && left[lot.bucket()] > 0 && lot.groups().stream().allMatch(group -> taken[group] == 0);
    }

    private void take(int index, Lot lot, int cell, int way) {
        cellOf[index] = way > 0 ? cell : -1;
        left[lot.bucket()] -= way;
        slotsLeft -= way;
        mustsLeft -= lot.must() ? way : 0;
        lot.groups().forEach(group -> taken[group] += way);
        lot.bands().forEach(band -> sums[band] += way * lot.difficulty());
    }
}
