package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The options of a row: a column for each, or all in one cell, each on its line or parted by {@code |}. */
final class OptionCells {

    private static final String LETTER = "^[A-Za-zＡ-Ｚ]\\s*[.、．:：)）]\\s*";

    private final UnaryOperator<String> cells;

    OptionCells(UnaryOperator<String> cells) {
        this.cells = cells;
    }

    /** Up to the last that is filled; those before it may be empty. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Columns.LETTERS; i++) {
            String text = cells.apply(Columns.option(i));
            while (!text.isEmpty() && texts.size() < i) {
                texts.add("");
            }
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts.isEmpty() ? together(cells.apply("options")) : texts;
    }

    private static List<String> together(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> parts = cell.contains("\n") ? cell.lines().toList() : Separated.alternatives(cell);
        return parts.stream().map(part -> part.strip().replaceFirst(LETTER, "")).filter(part -> !part.isEmpty()).toList();
    }
}
