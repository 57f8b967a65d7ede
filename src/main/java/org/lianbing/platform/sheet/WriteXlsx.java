package org.lianbing.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** One sheet, ready to print: heading frozen and repeated, columns as wide as what stands in them, A4 across. */
final class WriteXlsx {

    private static final int LINES_IN_MEMORY = 200;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 6;
    private static final int UNIT = 256;
    private static final int WIDTH_LINES = 300;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(LINES_IN_MEMORY);
    private final Export export;
    private final Sheet sheet;
    private final CellStyle text = style("@");
    private final CellStyle quoted = style("@");
    private final CellStyle number = style("General");
    private final CellStyle day = style("yyyy-mm-dd");
    private final CellStyle time = style("yyyy-mm-dd hh:mm");
    private int line;

    private WriteXlsx(Export export) {
        this.export = export;
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(export.name()));
        quoted.setQuotePrefixed(true);
    }

    static byte[] of(Export export) {
        WriteXlsx writer = new WriteXlsx(export);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); SXSSFWorkbook workbook = writer.workbook) {
            writer.write();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write() {
        widths();
        export.above().forEach(this::across);
        heading();
        export.rows().forEach(this::row);
        export.below().forEach(this::across);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(export.columns().size() > 7);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void across(String said) {
        Row row = sheet.createRow(line);
        put(row.createCell(0), said);
        row.getCell(0).setCellStyle(heading(line == 0 ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT, false));
        if (export.columns().size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(line, line, 0, export.columns().size() - 1));
        }
        line++;
    }

    private void heading() {
        Row row = sheet.createRow(line);
        CellStyle style = heading(HorizontalAlignment.CENTER, true);
        for (int column = 0; column < export.columns().size(); column++) {
            put(row.createCell(column), export.columns().get(column));
            row.getCell(column).setCellStyle(style);
        }
        sheet.createFreezePane(0, line + 1);
        sheet.setRepeatingRows(new CellRangeAddress(line, line, -1, -1));
        line++;
    }

    private void row(List<Object> cells) {
        Row row = sheet.createRow(line++);
        for (int column = 0; column < cells.size(); column++) {
            put(row.createCell(column), cells.get(column));
        }
    }

    /** A text that begins like a formula is marked as text, as Excel does for an apostrophe. */
    private void put(Cell cell, Object value) {
        cell.setCellStyle(text);
        if (value instanceof Number counted) {
            cell.setCellValue(counted.doubleValue());
            cell.setCellStyle(number);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof LocalDateTime at) {
            cell.setCellValue(at);
            cell.setCellStyle(time);
        } else if (value instanceof String said) {
            cell.setCellValue(said.substring(0, Math.min(said.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
            cell.setCellStyle(!said.isEmpty() && "=+-@".indexOf(said.charAt(0)) >= 0 ? quoted : text);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        border(style);
        return style;
    }

    private CellStyle heading(HorizontalAlignment alignment, boolean lined) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setAlignment(alignment);
        style.setWrapText(true);
        if (lined) {
            border(style);
        }
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private void widths() {
        for (int column = 0; column < export.columns().size(); column++) {
            int widest = Math.max(NARROWEST, width(export.columns().get(column)));
            for (List<Object> row : export.rows().subList(0, Math.min(WIDTH_LINES, export.rows().size()))) {
                widest = Math.max(widest, column < row.size() ? width(row.get(column)) : 0);
            }
            sheet.setColumnWidth(column, (Math.min(WIDEST, widest) + 2) * UNIT);
        }
    }

    /** A Chinese character is as wide as two digits. */
    private static int width(Object cell) {
        return cell == null ? 0 : cell.toString().lines().mapToInt(said -> said.codePoints().map(one -> one > 0x2E7F ? 2 : 1).sum())
                .max().orElse(0);
    }
}
