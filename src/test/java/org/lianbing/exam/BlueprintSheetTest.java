package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.exam.BlueprintScopes.Source;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.platform.sheet.ReadSheets;

/** A blueprint as a table: what goes out comes in again, in every language, and what people type is understood. */
class BlueprintSheetTest {

    private static final List<Source> SOURCES = List.of(new Source("topic:law/a", "topic", "许可证管理", 1), new Source("pack:law", "pack", "许可证管理", 4),
            new Source("tag:=cmd()", "tag", "=cmd()", 0));

    private final BlueprintSheet sheet = new BlueprintSheet(new Bundles(), SOURCES);
    @TempDir
    Path folder;

    @Test
    void what_is_exported_is_imported_the_same_in_every_language() throws IOException {
        Blueprint blueprint = new Blueprint("四级理论", List.of(new Line("2.3", "topic:law/a", "X", 60, List.of(4, 0)), new Line("", "pack:law", "", 40, List.of(2, 3)),
                new Line("=1+1", "tag:=cmd()", "", 0, List.of(1, 0))), List.of(new Column("single-choice", BigDecimal.ONE), new Column("true-false", new BigDecimal("0.5"))),
                new Blueprint.Ratio(5, 3, 2), new Blueprint.Band(new BigDecimal("3"), new BigDecimal("0.3")), 6, List.of("law/q1", "law/q2"),
                List.of(List.of("law/q3", "law/q4"), List.of("law/q5", "law/q6")));
        for (Language language : Language.values()) {
            assertThat(read(sheet.write(blueprint, language).xlsx())).isEqualTo(blueprint);
            assertThat(read(sheet.write(blueprint, language).csv())).isEqualTo(blueprint);
        }
    }

    @Test
    void a_table_typed_by_hand_needs_no_codes_and_keeps_what_is_unreadable_for_the_form() throws IOException {
        Blueprint read = read("范围,取题来源,比重%,单选题\n每题分值,,,2\n2.3,许可证管理,60%,四\n2.4,没有的专题,40,3\n".getBytes());
        assertThat(read.lines()).containsExactly(new Line("2.3", "topic:law/a", "", 60, List.of(Blueprint.UNREADABLE)), new Line("2.4", "", "", 40, List.of(3)));
        assertThat(read.kinds()).containsExactly(new Column("single-choice", BigDecimal.valueOf(2)));
    }

    @Test
    void a_table_of_something_else_is_refused() {
        assertThatThrownBy(() -> read("工号,姓名\n1,甲\n".getBytes())).isInstanceOf(Failure.Invalid.class);
    }

    private Blueprint read(byte[] content) throws IOException {
        return sheet.read(ReadSheets.of(Files.write(folder.resolve("blueprint"), content)));
    }
}
