package org.lianbing.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A sheet while it is read, within its bounds. */
final class Grid {

    private final String name;
    private final TreeMap<Integer, List<String>> lines = new TreeMap<>();
    private int cells;

    Grid(String name) {
        this.name = name;
    }

    /** @param line from 0; @param column from 0 */
    void put(int line, int column, String text) {
        String cell = text == null ? "" : text.strip();
        if (cell.isEmpty()) {
            return;
        }
        if (line >= ReadSheets.LINES || column >= ReadSheets.COLUMNS || cell.length() > ReadSheets.CELL_LENGTH) {
            throw ReadSheets.invalid("tooLarge", ReadSheets.LINES, ReadSheets.COLUMNS);
        }
        List<String> row = lines.computeIfAbsent(line, number -> new ArrayList<>());
        while (row.size() <= column) {
            count();
            row.add("");
        }
        row.set(column, cell);
    }

    private void count() {
        if (++cells > ReadSheets.CELLS) {
            throw ReadSheets.invalid("tooLarge", ReadSheets.LINES, ReadSheets.COLUMNS);
        }
    }

    /** A merged cell stands in every cell that it covers, within the lines that hold anything. */
    void spread(int firstLine, int lastLine, int firstColumn, int lastColumn) {
        String text = lines.containsKey(firstLine) && lines.get(firstLine).size() > firstColumn ? lines.get(firstLine).get(firstColumn) : "";
        if (text.isEmpty()) {
            return;
        }
        for (int line : List.copyOf(lines.subMap(firstLine, true, lastLine, true).keySet())) {
            for (int column = firstColumn; column <= Math.min(lastColumn, ReadSheets.COLUMNS - 1); column++) {
                put(line, column, text);
            }
        }
    }

    Sheet sheet() {
        return new Sheet(name, lines.entrySet().stream().map(entry -> new Sheet.Line(entry.getKey() + 1, List.copyOf(entry.getValue())))
                .filter(line -> !line.isBlank()).toList());
    }
}
