package org.lianbing.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list on its way out, as xlsx or CSV: {@code Export.named("成绩单").columns("名次", "姓名").row(1, "陆婉青")}. Text stays text:
 * nothing in it is run as a formula, neither in the file nor when it is saved as CSV.
 */
public final class Export {

    private static final int NAME_LENGTH = 80;

    private final String name;
    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private List<String> columns = List.of();

    private Export(String name) {
        this.name = name;
    }

    /** @param name of the file, without its ending, and of the sheet */
    public static Export named(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\[\\]\\p{Cntrl}]", " ").strip();
        return new Export(plain.isEmpty() ? "export" : plain.substring(0, Math.min(NAME_LENGTH, plain.length())));
    }

    /** A line over the whole width before the heading: title, unit, date. */
    public Export above(String line) {
        above.add(line);
        return this;
    }

    /** A line over the whole width after the rows: who signs. */
    public Export below(String line) {
        below.add(line);
        return this;
    }

    public Export columns(String... headings) {
        columns = List.of(headings);
        return this;
    }

    public Export columns(List<String> headings) {
        columns = List.copyOf(headings);
        return this;
    }

    /** @param cells text, numbers, {@link LocalDate}, {@link LocalDateTime} in the reader's zone, or null */
    public Export row(Object... cells) {
        for (Object cell : cells) {
            if (!(cell == null || cell instanceof String || cell instanceof BigDecimal || cell instanceof Integer || cell instanceof Long
                    || cell instanceof LocalDate || cell instanceof LocalDateTime)) {
                throw new IllegalArgumentException("no cell: " + cell.getClass());
            }
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    public byte[] xlsx() {
        return WriteXlsx.of(this);
    }

    /** UTF-8 with its mark, so that Excel and WPS read Chinese. */
    public byte[] csv() {
        return WriteCsv.of(this);
    }

    public String name() {
        return name;
    }

    List<String> above() {
        return above;
    }

    List<String> below() {
        return below;
    }

    List<String> columns() {
        return columns;
    }

    List<List<Object>> rows() {
        return rows;
    }
}
