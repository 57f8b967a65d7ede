package org.lianbing.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

final class WriteCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private WriteCsv() {
    }

    static byte[] of(Export export) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(export.columns().stream().map(WriteCsv::text).toList());
            for (List<Object> row : export.rows()) {
                printer.printRecord(row.stream().map(WriteCsv::text).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What begins like a formula gets an apostrophe, which our own reader takes away again (OWASP, CSV injection). */
    private static String text(Object cell) {
        if (cell == null) {
            return "";
        } else if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (cell instanceof LocalDateTime time) {
            return time.format(TIME);
        } else if (cell instanceof String text && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return cell.toString();
    }
}
