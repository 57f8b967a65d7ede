package org.lianbing.platform.sheet;

import java.util.List;

/** One table of a file: every cell as text, dates as {@code 2026-11-22}, merged cells filled. */
public record Sheet(String name, List<Line> lines) {

    /**
     * @param number as the program that made the file counts it, from 1
     * @param cells  stripped, never null; shorter than the table where nothing follows
     */
    public record Line(int number, List<String> cells) {

        /** The text of this column from 0; empty where the line is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
