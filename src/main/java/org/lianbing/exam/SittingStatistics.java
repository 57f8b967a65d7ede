package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a sitting's paper and its questions worked, among the candidates in the caller's units.
 *
 * @param drawn whether everyone had questions of his own
 */
public record SittingStatistics(String sitting, String title, boolean drawn, BigDecimal outOf, PaperFigures paper, List<ItemLine> items) {

    /** How many questions somebody should look at. */
    public long suspects() {
        return items.stream().filter(ItemLine::suspect).count();
    }
}
