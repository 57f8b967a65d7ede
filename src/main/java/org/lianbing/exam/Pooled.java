package org.lianbing.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lianbing.exam.Blueprint.Cell;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.question.Classified;

/** A question of the bank and the cells of a blueprint for which it may be drawn. */
record Pooled(Classified question, List<Integer> cells) {

    /** Those of the bank that any cell may draw, by id. */
    static List<Pooled> of(Blueprint blueprint, List<Classified> bank) {
        List<Cell> cells = blueprint.cells();
        List<Pooled> pool = new ArrayList<>();
        for (Classified question : bank) {
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Line line = blueprint.lines().get(cells.get(i).line());
                if (blueprint.kinds().get(cells.get(i).column()).kind().equals(question.kind().code()) && takes(line, question)) {
                    open.add(i);
                }
            }
            if (!open.isEmpty()) {
                pool.add(new Pooled(question, List.copyOf(open)));
            }
        }
        pool.sort(Comparator.comparingLong(one -> one.question().question()));
        return pool;
    }

    /** Whether the scope holds this question. */
    static boolean takes(Line line, Classified question) {
        return (line.only().isEmpty() || line.only().equals(question.importance().name())) && Scope.of(line.source()).holds(question);
    }
}
