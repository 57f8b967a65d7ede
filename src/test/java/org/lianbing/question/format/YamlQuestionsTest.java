package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianbing.question.CaseStudy;
import org.lianbing.question.Cloze;
import org.lianbing.question.Essay;
import org.lianbing.question.Essay.Criterion;
import org.lianbing.question.FileAnswer;
import org.lianbing.question.FileAnswer.Accepted;
import org.lianbing.question.Gap;
import org.lianbing.question.Importance;
import org.lianbing.question.Matching;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;
import org.lianbing.question.Numeric;
import org.lianbing.question.Option;
import org.lianbing.question.Ordering;
import org.lianbing.question.QuestionDraft;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;

class YamlQuestionsTest {

    private static QuestionDraft only(String text) {
        Result result = YamlQuestions.read(text, "onboarding/organisation");
        assertThat(result.problems()).isEmpty();
        assertThat(result.drafts()).hasSize(1);
        return result.drafts().get(0);
    }

    @Test
    void a_single_choice_with_everything_said() {
        assertThat(only("""
                - key: org-01
                  kind: single-choice
                  prompt: 谁领导？
                  options:
                    a: 政府
                    b: 上级
                  answer: b
                  explanation: 第4条。
                  importance: Z
                  difficulty: 5
                  tags: [体制, 法规]
                """)).isEqualTo(new QuestionDraft("org-01", "onboarding/organisation",
                new SingleChoice("谁领导？", List.of(new Option("a", "政府"), new Option("b", "上级")), "b"), "第4条。", Importance.Z, 5,
                Set.of("体制", "法规")));
    }

    @Test
    void what_is_not_said_has_its_default() {
        QuestionDraft draft = only("- {key: q, kind: true-false, prompt: 是吗？, answer: false, explanation: 不是。, tags: []}");

        assertThat(draft.body()).isEqualTo(new TrueFalse("是吗？", false));
        assertThat(draft.importance()).isEqualTo(Importance.X);
        assertThat(draft.difficulty()).isEqualTo(2);
        assertThat(draft.tags()).isEmpty();
    }

    @Test
    void a_multiple_choice_keeps_the_order_of_its_options() {
        MultipleChoice body = (MultipleChoice) only("""
                - key: q
                  kind: multiple-choice
                  prompt: 哪些？
                  options: {d: 丁, c: 丙, y: 是, "1": 12}
                  answer: [1, d, y]
                  partial: per-option
                  wrong: deduct
                  explanation: 好。
                """).body();

        assertThat(body.options()).extracting(Option::id).containsExactly("d", "c", "y", "1");
        assertThat(body.answer()).containsExactly("d", "y", "1");
        assertThat(body.partial()).isEqualTo(Partial.PER_OPTION);
        assertThat(body.wrong()).isEqualTo(Wrong.DEDUCT);
    }

    @Test
    void a_multiple_choice_is_lenient_only_if_it_says_so() {
        MultipleChoice body = (MultipleChoice) only("- {key: q, kind: multiple-choice, prompt: 哪些？, options: {a: 甲, b: 乙}, "
                + "answer: [a], explanation: 好。}").body();

        assertThat(body.partial()).isEqualTo(Partial.NONE);
        assertThat(body.wrong()).isEqualTo(Wrong.ZERO);
    }

    @Test
    void gaps_with_numbers_and_words() {
        assertThat(only("- {key: q, kind: gap, prompt: 1条=____支，1件=____条。, answers: [[200, 二百], [050]], explanation: 好。}").body())
                .isEqualTo(new Gap("1条=____支，1件=____条。", List.of(List.of("200", "二百"), List.of("050"))));
    }

    @Test
    void a_number_with_and_without_tolerance_and_unit() {
        assertThat(only("- {key: q, kind: numeric, prompt: 几次？, answer: -2.50, tolerance: 0.1, unit: \"%\", explanation: 好。}").body())
                .isEqualTo(new Numeric("几次？", new BigDecimal("-2.5"), new BigDecimal("0.1"), "%"));
        assertThat(only("- {key: q, kind: numeric, prompt: 几次？, answer: 2, explanation: 好。}").body())
                .isEqualTo(new Numeric("几次？", new BigDecimal("2"), BigDecimal.ZERO, null));
    }

    @Test
    void prompt_options_and_explanation_become_html() {
        QuestionDraft draft = only("""
                - key: q
                  kind: single-choice
                  prompt: |
                    <b>"A&B"</b>
                    第二行
                  options: {a: 1 < 2, b: "'是'"}
                  answer: a
                  explanation: |
                    1 < 2
                    对。
                """);

        assertThat(draft.body().prompt()).isEqualTo("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;<br>第二行");
        assertThat(draft.body().options()).extracting(Option::text).containsExactly("1 &lt; 2", "&#39;是&#39;");
        assertThat(draft.explanation()).isEqualTo("1 &lt; 2<br>对。");
    }

    @Test
    void model_and_accepted_answers_stay_plain_for_they_are_compared_and_typed() {
        assertThat(only("- {key: q, kind: short-answer, prompt: 说。, model: \"甲<乙\\n丙\", explanation: 好。}").body())
                .isEqualTo(new ShortAnswer("说。", "甲<乙\n丙"));
        assertThat(only("- {key: q, kind: gap, prompt: ____, answers: [[\"<\"]], explanation: 好。}").body())
                .isEqualTo(new Gap("____", List.of(List.of("<"))));
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_comments_do_no_harm() {
        assertThat(only("\uFEFF# 第一课\r\n- key: q\r\n  kind: true-false\r\n  prompt: 是吗？ # 注\r\n  answer: true\r\n  explanation: 是。\r\n")
                .body()).isEqualTo(new TrueFalse("是吗？", true));
    }

    @Test
    void a_text_may_be_repeated_by_an_alias() {
        assertThat(only("- {key: q, kind: true-false, prompt: &是 是吗？, answer: true, explanation: *是 }").explanation()).isEqualTo("是吗？");
    }

    @Test
    void the_rarer_kinds_are_written_as_in_the_form() {
        assertThat(only("- {key: q, kind: matching, prompt: 配对。, pairs: [条 = 10包, 包 = 20支, = 5包], explanation: 好。}").body())
                .isInstanceOfSatisfying(Matching.class, body -> assertThat(body.options()).extracting(Option::text).containsExactly("10包", "20支", "5包"));
        assertThat(only("- {key: q, kind: ordering, prompt: 排序。, steps: [准备, 问候], partial: per-pair, explanation: 好。}").body())
                .isInstanceOfSatisfying(Ordering.class, body -> assertThat(body.partial()).isEqualTo(Ordering.Partial.PER_PAIR));
        assertThat(only("- {key: q, kind: cloze, prompt: 有____支，由____查处。, answers: [[200], [=专卖局~居委会]], explanation: 好。}").body())
                .isInstanceOfSatisfying(Cloze.class, body -> assertThat(body.gaps()).extracting(gap -> gap.choices().size()).containsExactly(0, 2));
        assertThat(only("- {key: q, kind: essay, prompt: 论述。, rubric: [40 切合实际, 60% 完整], explanation: 好。}").body())
                .isEqualTo(new Essay("论述。", "", List.of(new Criterion("切合实际", 40), new Criterion("完整", 60))));
        assertThat(only("- {key: q, kind: file, prompt: 交照片。, accepts: [picture], explanation: 好。}").body())
                .isEqualTo(new FileAnswer("交照片。", "", Set.of(Accepted.PICTURE)));
    }

    @Test
    void a_case_holds_its_questions() {
        assertThat(only("""
                - key: q
                  kind: case
                  prompt: 王老板抱怨。
                  parts:
                    - {kind: true-false, prompt: 先解释？, answer: true}
                    - {kind: short-answer, prompt: 怎样回应？, model: 先倾听}
                  explanation: 好。
                """).body()).isEqualTo(new CaseStudy("王老板抱怨。", List.of(new TrueFalse("先解释？", true), new ShortAnswer("怎样回应？", "先倾听"))));
    }
}
