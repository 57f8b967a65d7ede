package org.lianbing.exam;

import java.util.List;

/**
 * A question in the drum, as the search sees it.
 *
 * @param cells      those for which it may be drawn, ascending
 * @param bucket     the importance that it fills up
 * @param must       whether it has to be drawn
 * @param seen       whether it is drawn only where nothing else does
 * @param groups     those of which at most one is drawn
 * @param bands      those sums of difficulty in which it counts
 */
record Lot(List<Integer> cells, int bucket, int difficulty, boolean must, boolean seen, List<Integer> groups, List<Integer> bands) {
}
