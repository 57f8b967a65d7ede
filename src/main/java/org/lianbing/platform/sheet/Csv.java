package org.lianbing.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as Excel and WPS write it; the separator is what the first line has most of. */
final class Csv {

    private static final char MARK = '\uFEFF';
    private static final String ACTIVE = "=+-@";

    private Csv() {
    }

    static Sheet read(byte[] content) {
        return parse(DecodedText.of(content));
    }

    static Sheet parse(String text) {
        String content = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator(content)).setIgnoreEmptyLines(false)
                .setLenientEof(true).setTrailingData(true).get();
        Grid grid = new Grid("");
        try (CSVParser parser = CSVParser.parse(content, format)) {
            for (CSVRecord line : parser) {
                int number = (int) line.getRecordNumber() - 1;
                for (int column = 0; column < line.size(); column++) {
                    grid.put(number, column, plain(line.get(column)));
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw ReadSheets.invalid("broken");
        }
        return grid.sheet();
    }

    private static char separator(String content) {
        String first = content.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(one -> one == separator).count();
    }

    /** {@code ="0061"} keeps leading zeros in Excel; {@code '=1} is how we and others write a text that begins like a formula. */
    private static String plain(String cell) {
        String text = cell.strip();
        if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1);
        }
        return text.length() > 1 && text.charAt(0) == '\'' && ACTIVE.indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }
}
