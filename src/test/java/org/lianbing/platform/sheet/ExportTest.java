package org.lianbing.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    private static final List<String> DANGEROUS = List.of("=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://x\",\"y\")");

    @TempDir
    Path folder;

    private static Export list() {
        Export export = Export.named("成绩/单:1").columns("名次", "姓名", "得分", "日期").row(1, "陆婉青, \"小陆\"\n一部", new BigDecimal("88.50"),
                LocalDate.of(2026, 11, 22));
        DANGEROUS.forEach(text -> export.row(2, text, null, null));
        return export;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void what_goes_out_comes_in_again(String format) throws IOException {
        Path file = Files.write(folder.resolve("list"), format.equals("csv") ? list().csv() : list().xlsx());
        List<Sheet.Line> lines = ReadSheets.of(file).get(0).lines();
        assertThat(lines.get(0).cells()).containsExactly("名次", "姓名", "得分", "日期");
        assertThat(lines.get(1).cell(1)).isEqualTo("陆婉青, \"小陆\"\n一部");
        assertThat(new BigDecimal(lines.get(1).cell(2))).isEqualByComparingTo("88.5");
        assertThat(lines.get(1).cell(3)).isEqualTo("2026-11-22");
        assertThat(lines.subList(2, lines.size())).extracting(line -> line.cell(1)).containsExactlyElementsOf(DANGEROUS);
    }

    @Test
    void no_text_is_a_formula_in_a_workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list().xlsx()))) {
            for (int row = 2; row < 2 + DANGEROUS.size(); row++) {
                Cell cell = workbook.getSheetAt(0).getRow(row).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void no_text_begins_like_a_formula_in_csv() {
        assertThat(new String(list().csv(), StandardCharsets.UTF_8)).contains("'+1+1").contains("'@SUM").doesNotContain(",=").doesNotContain(",\"=");
    }

    @Test
    void its_name_is_one_for_a_file_and_a_sheet() {
        assertThat(list().name()).isEqualTo("成绩 单 1");
        assertThat(Export.named("///").name()).isEqualTo("export");
    }

    @Test
    void only_values_that_a_cell_can_hold_are_taken() {
        assertThatThrownBy(() -> Export.named("x").columns("a").row(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
