package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Problem;
import org.lianbing.question.QuestionDraft;

class YamlProblemsTest {

    private static final String CHOICE = """
            - key: q-1
              kind: multiple-choice
              prompt: 哪些？
              options:
                a: 甲
                b: 乙
              answer: [a]
              explanation: 好。
            """;
    private static final String GAP = """
            - key: q-1
              kind: gap
              prompt: 1条=____支
              answers:
                - ["200"]
              explanation: 好。
            """;
    private static final String NUMERIC = """
            - key: q-1
              kind: numeric
              prompt: 几次？
              answer: 2
              tolerance: 0
              explanation: 好。
            """;

    private static List<String> problems(String text) {
        Result result = YamlQuestions.read(text, "onboarding/organisation");
        return result.problems().stream().map(YamlProblemsTest::said).toList();
    }

    static String said(Problem problem) {
        return problem.line() + " " + problem.code().substring("question.yaml.".length()) + " " + problem.args();
    }

    private static void changed(String good, String from, String to, String... problems) {
        assertThat(problems(good)).isEmpty();
        String bad = good.replace(from, to);
        assertThat(problems(bad)).containsExactly(problems);
        assertThat(YamlQuestions.read(bad, "t").drafts()).isEmpty();
    }

    @Test
    void each_field_is_checked_where_it_stands() {
        changed(CHOICE, "key: q-1", "key: Q 1", "1 key.form [Q 1]");
        changed(CHOICE, "key: q-1\n  ", "", "1 field.missing [key]");
        changed(CHOICE, "multiple-choice", "riddle",
                "2 field.choice [kind, riddle, single-choice, multiple-choice, true-false, gap, numeric, short-answer, matching, ordering, cloze, essay, "
                        + "case, hotspot, file]");
        changed(CHOICE, "prompt: 哪些？", "prompt:", "3 field.empty [prompt]");
        changed(CHOICE, "  explanation: 好。\n", "", "1 field.missing [explanation]");
        changed(CHOICE, "explanation: 好。", "explanation: 好。\n  importance: A", "9 field.choice [importance, A, X, Y, Z]");
        changed(CHOICE, "explanation: 好。", "explanation: 好。\n  difficulty: 0", "9 field.choice [difficulty, 0, 1, 2, 3, 4, 5]");
        changed(CHOICE, "explanation: 好。", "explanation: 好。\n  tags: 选户", "9 field.list [tags]");
        changed(CHOICE, "explanation: 好。", "explanation: 好。\n  tags: [\"两\\n行\"]", "9 tags.form [两\n行]");
        changed(CHOICE, "explanation: 好。", "explanation: 好。\n  points: 2", "9 field.unknown [points, multiple-choice]");
        changed(CHOICE, "explanation: 好。", "explanation: 好。\n  prompt: 又？", "9 field.twice [prompt]");
        changed(CHOICE, "explanation: 好。", "explanation: {a: 好}", "8 field.text [explanation]");
        changed(CHOICE, "explanation: 好。", "? [a]\n  : b\n  explanation: 好。", "8 field.name []");
        changed(CHOICE, "哪些？", "\"哪些\\0？\"", "3 field.characters [prompt]");
        changed(CHOICE, "哪些？", "烟".repeat(10_001), "3 field.long [prompt, 10000]");
    }

    @Test
    void choices_need_options_and_answers_among_them() {
        changed(CHOICE, "    b: 乙\n", "", "4 options.few []");
        changed(CHOICE, "    a: 甲\n    b: 乙\n", "    - 甲\n    - 乙\n", "4 field.block [options]");
        changed(CHOICE, "b: 乙", "b:", "6 field.empty [options.b]");
        changed(CHOICE, "b: 乙", "乙: 乙", "6 options.id [乙]");
        changed(CHOICE, "b: 乙", "b: 乙\n    a: 丙", "7 field.twice [options.a]");
        changed(CHOICE, "[a]", "[a, c]", "7 answer.option [c, a, b]");
        changed(CHOICE, "[a]", "[a, a]", "7 answer.twice []");
        changed(CHOICE, "[a]", "[]", "7 field.empty [answer]");
        changed(CHOICE, "[a]", "a", "7 field.list [answer]");
        changed(CHOICE, "[a]", "[a]\n  partial: some", "8 field.choice [partial, some, none, half, per-option]");
        changed(CHOICE, "[a]", "[a]\n  wrong: Deduct", "8 field.choice [wrong, Deduct, zero, deduct]");
    }

    @Test
    void gaps_need_as_many_lists_of_answers() {
        changed(GAP, "支", "支，____条", "4 gap.count [2, 1]");
        changed(GAP, "____", "几", "4 gap.count [0, 1]");
        changed(GAP, "____", "________", "3 gap.long []");
        changed(GAP, "[\"200\"]", "\"200\"", "5 field.list [answers]");
        changed(GAP, "[\"200\"]", "[]", "5 field.empty [answers]");
        changed(GAP, "[\"200\"]", "[\"200\", ~]", "5 field.empty [answers]");
        changed(GAP, "[\"200\"]", "[\"\\_\\u200B\"]", "5 field.empty [answers]");
    }

    @Test
    void numbers_are_plain_digits() {
        changed(NUMERIC, "answer: 2", "answer: 2次", "4 field.number [answer, 2次]");
        changed(NUMERIC, "answer: 2", "answer: 1,000", "4 field.number [answer, 1,000]");
        changed(NUMERIC, "answer: 2", "answer: 1e3", "4 field.number [answer, 1e3]");
        changed(NUMERIC, "answer: 2", "answer: 1234567890123456", "4 field.number [answer, 1234567890123456]");
        changed(NUMERIC, "tolerance: 0", "tolerance: -0.5", "5 tolerance.negative [-0.5]");
        changed(NUMERIC, "answer: 2", "answer: .inf", "4 field.number [answer, .inf]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", "对"})
    void a_statement_is_true_or_false_and_nothing_else(String answer) {
        assertThat(problems("- {key: q, kind: true-false, prompt: 是吗？, explanation: 好。, answer: " + answer + "}"))
                .containsExactly("1 field.choice [answer, " + answer + ", true, false]");
    }

    @Test
    void everything_wrong_is_reported_at_once_and_good_questions_are_kept() {
        String text = CHOICE + NUMERIC.replace("q-1", "q-2").replace("answer: 2", "answer: 二").replace("tolerance: 0", "tolerence: 0")
                + GAP + "- 一句话\n" + GAP.replace("q-1", "q-3");

        assertThat(problems(text)).containsExactly("12 field.number [answer, 二]", "13 field.unknown [tolerence, numeric]",
                "15 key.twice [q-1, 1]", "21 question []");
        assertThat(YamlQuestions.read(text, "t").drafts()).extracting(QuestionDraft::key).containsExactly("q-1", "q-3");
    }

    @Test
    void a_question_that_the_bank_cannot_hold_is_named() {
        changed(CHOICE, "explanation: 好。", "explanation: '" + "<".repeat(6_000) + "'", "1 question.long []");
    }
}
