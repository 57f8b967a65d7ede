package org.lianbing.exam;

import java.util.List;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Classified;

/**
 * What a draw gave: the questions of each cell, or exactly why there are none.
 *
 * @param cells     in the order of {@link Blueprint#cells}, each by id; empty if anything is short
 * @param shortages at the field of the form that is to blame: {@code cell-2-0}
 */
record Drawing(List<List<Classified>> cells, List<Problem> shortages) {

    static Drawing of(List<List<Classified>> cells) {
        return new Drawing(cells, List.of());
    }

    static Drawing none(List<Problem> shortages) {
        return new Drawing(List.of(), shortages);
    }

    boolean isComplete() {
        return shortages.isEmpty();
    }

    List<List<Long>> revisions() {
        return cells.stream().map(cell -> cell.stream().map(Classified::revision).toList()).toList();
    }

    List<Classified> all() {
        return cells.stream().flatMap(List::stream).toList();
    }
}
