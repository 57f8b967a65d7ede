package org.lianbing.exam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cells that share questions, directly or by way of others. */
record Connected(DrawTask task, List<Integer> among) {

    List<List<Integer>> sets() {
        List<Set<Integer>> sets = new ArrayList<>();
        among.forEach(cell -> sets.add(new HashSet<>(Set.of(cell))));
        for (Lot lot : task.lots()) {
            List<Set<Integer>> joined = sets.stream().filter(set -> lot.cells().stream().anyMatch(set::contains)).toList();
            if (joined.size() > 1) {
                Set<Integer> one = new HashSet<>();
                joined.forEach(one::addAll);
                sets.removeAll(joined);
                sets.add(one);
            }
        }
        return sets.stream().map(set -> set.stream().sorted().toList()).toList();
    }
}
