package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    private static List<String> problems(String text) {
        return YamlQuestions.read(text, "onboarding/organisation").problems().stream().map(YamlProblemsTest::said).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                  | 1 list []
            `# 只有注释`                         | 1 list []
            `key: q`                            | 1 list []
            `一句话`                             | 1 list []
            """)
    void a_file_without_a_list_of_questions_is_refused(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void a_file_that_is_not_yaml_says_from_which_line_on() {
        assertThat(problems("- key: q\n  prompt: 甲: 乙\n")).singleElement().asString().startsWith("2 syntax");
        assertThat(problems("- key: q\n  prompt: \"没有关\n")).singleElement().asString().contains(" syntax ");
        assertThat(problems("- key: q\n\tkind: gap\n")).singleElement().asString().startsWith("2 syntax");
        assertThat(problems("- key: q\n--- \n- key: r\n")).singleElement().asString().contains(" syntax ");
        assertThat(problems("- key: q\n  prompt: 甲\u0007\n")).containsExactly("2 characters [U+0007]");
    }

    @Test
    void objects_bombs_and_loops_are_refused() {
        assertThat(problems("- !!java.net.URL http://example.com")).singleElement().asString().startsWith("1 syntax");
        assertThat(problems("- {key: q, kind: true-false, prompt: 是吗？, answer: true,\n explanation: !mine 好。}"))
                .containsExactly("2 tag [!mine]");
        assertThat(problems("- &a [*a]")).containsExactly("1 question []");
        assertThat(problems("- &a {key: *a}")).isNotEmpty();
        assertThat(problems("- &a [1]\n- [" + "*a, ".repeat(30) + "]")).singleElement().asString().contains(" syntax ");
        assertThat(problems("[".repeat(100_000))).singleElement().asString().contains(" syntax ");
        assertThat(problems("#" + "x".repeat(2 * 1024 * 1024))).containsExactly("1 size [2]");
    }
}
