package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianbing.platform.Bundles;
import org.lianbing.platform.Language;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.platform.sheet.Sheet;

class ProblemSheetTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void all_rows_come_back_as_they_were_mended_and_can_be_brought_again(Language language) throws IOException {
        UnaryOperator<String> words = key -> new Bundles().text(language, key);
        List<Sheet> sheets = ReadSheets.of(Files.writeString(folder.resolve("q.csv"), "题干,答案\n甲,对\n乙,嗯\n丙,嗯\n=1+1,对\n"));
        Repairs repairs = Repairs.NONE.with("", 3, "answer", "错");
        Reading before = SheetQuestions.read(sheets, repairs);

        byte[] back = new ProblemSheet(sheets, repairs, before.problems(), words).export(problem -> "问题在" + problem.line()).xlsx();
        Path file = Files.write(folder.resolve("back.xlsx"), back);
        Reading again = SheetQuestions.read(ReadSheets.of(file), Repairs.NONE);

        assertThat(again.questions()).extracting(one -> one.content()).isEqualTo(before.questions().stream().map(one -> one.content()).toList()).hasSize(3);
        assertThat(again.ignored()).isEmpty();
        assertThat(again.problems()).extracting(one -> one.problem().code()).isEqualTo(before.problems().stream().map(one -> one.problem().code()).toList());
        assertThat(ReadSheets.of(file).get(0).lines()).extracting(line -> line.cell(0)).contains("问题在4").doesNotContain("问题在3");
        assertThat(again.unread().get(0).fields()).doesNotContainKeys("what", "sheet", "line");
    }
}
