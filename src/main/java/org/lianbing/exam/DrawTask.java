package org.lianbing.exam;

import java.util.List;

/**
 * Draw so many lots for each cell and of each bucket that every band holds: what is left of a blueprint and a bank for the search.
 *
 * @param cells   how many lots each cell needs
 * @param buckets how many of each importance are needed; together as many as the cells
 * @param bands   what the difficulties of their lots must add up to
 */
record DrawTask(List<Integer> cells, List<Integer> buckets, List<Band> bands, List<Lot> lots) {

    /** Both inclusive. */
    record Band(int lowest, int highest) {

        boolean holds(int sum) {
            return sum >= lowest && sum <= highest;
        }
    }

    int size() {
        return cells.stream().mapToInt(Integer::intValue).sum();
    }

    long musts() {
        return lots.stream().filter(Lot::must).count();
    }

    /** What these lots add up to in each band. */
    int[] sums(int[] cellOf) {
        int[] sums = new int[bands.size()];
        for (int i = 0; i < cellOf.length; i++) {
            if (cellOf[i] >= 0) {
                for (int band : lots.get(i).bands()) {
                    sums[band] += lots.get(i).difficulty();
                }
            }
        }
        return sums;
    }

    boolean holds(int[] cellOf) {
        int[] sums = sums(cellOf);
        for (int i = 0; i < sums.length; i++) {
            if (!bands.get(i).holds(sums[i])) {
                return false;
            }
        }
        return true;
    }
}
