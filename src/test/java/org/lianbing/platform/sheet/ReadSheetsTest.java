package org.lianbing.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;

class ReadSheetsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csv_is_read_in_the_encodings_that_offices_write(String charset) throws IOException {
        assertThat(read("工号,姓名\n061102,陆婉青\n".getBytes(Charset.forName(charset)))).containsExactly(List.of("工号", "姓名"), List.of("061102", "陆婉青"));
    }

    @Test
    void csv_with_a_mark_tabs_or_quoted_line_breaks_is_read_too() throws IOException {
        assertThat(read("\uFEFF工号;姓名\n1;a\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("工号", "姓名"), List.of("1", "a"));
        assertThat(read("工号\t姓名\n1\t\"a\nb\"\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("工号", "姓名"), List.of("1", "a\nb"));
        assertThat(read("\uFEFFa,b\n".getBytes(StandardCharsets.UTF_16LE))).containsExactly(List.of("a", "b"));
    }

    @Test
    void text_that_was_kept_from_being_a_formula_is_the_text_again() throws IOException {
        assertThat(read("=\"0061\",'=1+1,'quoted'\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("0061", "=1+1", "'quoted'"));
    }

    @Test
    void a_line_keeps_the_number_that_its_program_shows() {
        assertThat(ReadSheets.pasted("a,b\n\n\n1,2").lines()).extracting(Sheet.Line::number).containsExactly(1, 4);
    }

    @Test
    void workbooks_show_dates_zeros_merged_cells_and_results_of_formulas() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            assertThat(read(written(workbook))).as(workbook.getClass().getSimpleName()).containsExactly(
                    List.of("部门", "日期", "工号", "数", "和"),
                    List.of("一部", "2023-03-01", "061102", "123456789", "3"),
                    List.of("一部", "2020-02-29", "061103", "0.1"));
        }
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("名册");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
            CellStyle zeros = workbook.createCellStyle();
            zeros.setDataFormat(workbook.createDataFormat().getFormat("000000"));
            Row heading = sheet.createRow(0);
            for (int i = 0; i < 5; i++) {
                heading.createCell(i).setCellValue(List.of("部门", "日期", "工号", "数", "和").get(i));
            }
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue(" 一部 ");
            first.createCell(1).setCellValue(LocalDate.of(2023, 3, 1));
            first.getCell(1).setCellStyle(date);
            first.createCell(2).setCellValue(61102);
            first.getCell(2).setCellStyle(zeros);
            first.createCell(3).setCellValue(123_456_789);
            first.createCell(4).setCellFormula("1+2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Row second = sheet.createRow(2);
            second.createCell(1).setCellValue("2020-02-29");
            second.createCell(2).setCellValue("061103");
            second.createCell(3).setCellValue(0.1);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void what_is_no_table_is_refused_with_a_reason() throws IOException {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isInstanceOf(Failure.Invalid.class).hasMessage("platform.sheet.broken");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})).hasMessage("platform.sheet.broken");
        assertThatThrownBy(() -> read(new byte[] {1, 0, 2, 0})).hasMessage("platform.sheet.unknown");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0x80, (byte) 0xFF})).hasMessage("platform.sheet.encoding");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("platform.sheet.empty");
        assertThatThrownBy(() -> read("a,b\n".repeat(ReadSheets.LINES + 1).getBytes(StandardCharsets.UTF_8))).hasMessage("platform.sheet.tooLarge");
    }

    @Test
    void a_workbook_that_asks_for_other_files_or_grows_without_end_is_refused() throws IOException {
        byte[] plain = written(new XSSFWorkbook());
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>";
        assertThatThrownBy(() -> read(with(plain, "xl/sharedStrings.xml", out -> out.write(entity.getBytes(StandardCharsets.UTF_8)))))
                .hasMessage("platform.sheet.broken");
        assertThatThrownBy(() -> read(with(plain, "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                out.write(spaces);
            }
        }))).hasMessage("platform.sheet.broken");
    }

    private static byte[] with(byte[] workbook, String replaced, Writing content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(replaced)) {
                    content.into(out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private List<List<String>> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("table"), content);
        return ReadSheets.of(file).get(0).lines().stream().map(Sheet.Line::cells).toList();
    }

    @FunctionalInterface
    private interface Writing {
        void into(OutputStream out) throws IOException;
    }
}
