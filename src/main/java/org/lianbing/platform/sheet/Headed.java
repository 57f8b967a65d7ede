package org.lianbing.platform.sheet;

import java.util.List;
import java.util.Map;

/**
 * A sheet whose columns are known.
 *
 * @param columns where each field stands, from 0
 * @param unknown headings that nobody asked for
 * @param rows    what stands under the heading
 */
public record Headed(String sheet, Map<String, Integer> columns, List<String> unknown, List<Sheet.Line> rows) {

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** The text of a field; empty if it is blank or the sheet has no such column. */
    public String text(Sheet.Line row, String field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }
}
