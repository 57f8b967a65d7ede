package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.question.Body;
import org.lianbing.question.CaseStudy;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.Numeric;
import org.lianbing.question.Option;
import org.lianbing.question.PlainText;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;

/** Papers as people write them. */
class PaperTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "1．一条有几包？\nA．5\nB．10\nC．20\nD．50\n答案：B",
        "1、一条有几包？ A、5 B、10 C、20 D、50\n【答案】B",
        "（1）一条有几包？\n（A）5　（B）10\n（C）20　（D）50\n正确答案：Ｂ",
        "1) 一条有几包？\nA) 5\nB) 10\nC) 20\nD) 50\n参考答案：B。",
        "① 一条有几包？\nＡ．5  Ｂ．10\nＣ．20  Ｄ．50   答案：B",
        "第1题：一条有几包？\nA.5\nB.10\nC.20\nD.50\n【正确答案】：B\n【解析】略",
        "一、单项选择题（每题2分，共40分）\n1．（2分）一条有几包？\nA．5\nB．10\nC．20\nD．50\n答案：B",
        "一条有几包？\nA．5\nB．10\nC．20\nD．50\n答案：B",
        "1．一条有几包？\nA．5\nB．10\nC．20\nD．50\n\n参考答案\n1-1 B",
        "一、单选题\n1．一条有几包？\nA．5\nB．10\nC．20\nD．50\n\n答案：\n一、单选题\n1．B",
        "1.一条有几包？\nA.5\nB.10\nC.20\nD.50\n参考答案\n题号\t1\t2\n答案\tB\tC"})
    void a_single_choice_is_written_in_many_ways(String paper) {
        SingleChoice body = (SingleChoice) one(paper);

        assertThat(PlainText.text(body.prompt())).isEqualTo("一条有几包？");
        assertThat(body.options()).extracting(Option::text).containsExactly("5", "10", "20", "50");
        assertThat(body.answer()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"哪些要带？（ABD）\nA．甲 B．乙 C．丙 D．丁", "哪些要带？（ A、B、D ）\nA．甲\nB．乙\nC．丙\nD．丁", "哪些要带？(ＡＢＤ)\nA．甲 B．乙\nC．丙 D．丁",
        "哪些要带？（ABD）\nA．甲 B．乙 C．丙 D．丁\n【答案】ABD"})
    void the_key_in_the_brackets_of_the_stem_is_taken_out_of_it(String question) {
        MultipleChoice body = (MultipleChoice) one("二、多项选择题\n1．" + question);

        assertThat(body.answer()).isEqualTo(Set.of("a", "b", "d"));
        assertThat(body.prompt()).isEqualTo("哪些要带？（  ）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、判断题（对的打√，错的打×）\n1．吸烟有益健康。（×）", "判断题\n1．吸烟有益健康。\n答案：错误", "1．吸烟有益健康。\n【答案】×",
        "三、判断题\n1．吸烟有益健康。\n参考答案\n1-1 ×", "判断题\n1．吸烟有益健康。\n答案：错，有害健康"})
    void a_statement_has_its_tick_or_cross(String paper) {
        TrueFalse body = (TrueFalse) one(paper);

        assertThat(body.answer()).isFalse();
        assertThat(body.prompt()).isEqualTo("吸烟有益健康。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一条____支，一件____条。\n答案：200；50", "一条（  ）支，一件（  ）条。\n【答案】200 50", "一条______支，一件______条。\n答案：（1）200 （2）50",
        "一条__支，一件__条。\n答案：200、50"})
    void gaps_are_lines_or_brackets(String question) {
        assertThat(one("四、填空题\n1．" + question)).isEqualTo(new Gap("一条____支，一件____条。", List.of(List.of("200"), List.of("50"))));
    }

    @Test
    void a_calculation_is_a_number_or_else_a_text() {
        assertThat(one("五、计算题\n1．毛利多少？\n答：12.5±0.1元")).isEqualTo(new Numeric("毛利多少？", new BigDecimal("12.5"), new BigDecimal("0.1"), "元"));
        assertThat(one("五、计算题\n1．毛利多少？\n答：先算进价，再相减")).isInstanceOf(ShortAnswer.class);
    }

    @Test
    void a_list_within_an_answer_begins_no_question() {
        List<Body> bodies = all("六、简答题\n1．怎样拜访？\n答：\n1．准备。\n2．进店。\n3．道别。\n2．怎样陈列？\n答：整齐。\n（1）上架\n（2）标价");

        assertThat(bodies).hasSize(2);
        assertThat(((ShortAnswer) bodies.get(0)).model()).isEqualTo("1．准备。\n2．进店。\n3．道别。");
        assertThat(((ShortAnswer) bodies.get(1)).model()).isEqualTo("整齐。\n（1）上架\n（2）标价");
    }

    @Test
    void a_case_holds_its_questions() {
        CaseStudy body = (CaseStudy) one("""
                七、案例分析题（共20分）
                案例一：王老板的店开在学校旁边。
                他抱怨货源不足。
                （1）他能卖烟给学生吗？
                A．能  B．不能
                答案：B
                （2）怎样回应他？
                答：先倾听。
                """);

        assertThat(PlainText.text(body.prompt())).isEqualTo("王老板的店开在学校旁边。\n他抱怨货源不足。");
        assertThat(body.parts()).extracting(Body::kind).containsExactly(Kind.SINGLE_CHOICE, Kind.SHORT_ANSWER);
    }

    @Test
    void a_case_without_a_number_may_have_its_answers_behind_the_last() {
        CaseStudy body = (CaseStudy) one("七、案例题\n王老板的店开在学校旁边。\n1．他能卖烟给学生吗？\n2．怎样回应他？\n【答案】1．不能。\n2．先倾听。");

        assertThat(body.parts()).extracting(part -> ((ShortAnswer) part).model()).containsExactly("不能。", "先倾听。");
    }

    @Test
    void sections_share_a_key_at_the_end() {
        List<Body> bodies = all("""
                一、单选题
                1．甲？
                A．1
                B．2
                2．乙？
                A．1
                B．2
                二、判断题
                1．丙
                2．丁
                参考答案
                一、单选题：1-2 BA
                二、判断题
                1.√ 2.×
                """);

        assertThat(bodies.subList(0, 2)).extracting(body -> ((SingleChoice) body).answer()).containsExactly("b", "a");
        assertThat(bodies.subList(2, 4)).extracting(body -> ((TrueFalse) body).answer()).containsExactly(true, false);
    }

    @Test
    void what_is_said_of_a_question_is_kept() {
        var content = read("1．说法\n【答案】√\n【解析】因为\n这样\n【难度】较难\n【知识点】法规、专卖\n【重要程度】Y\n【来源】条例").questions().get(0).content();

        assertThat(content.explanation()).isEqualTo("因为<br>这样");
        assertThat(content.difficulty()).isEqualTo(4);
        assertThat(content.tags()).containsExactly("法规", "专卖");
        assertThat(content.source()).isEqualTo("条例");
    }

    @Test
    void what_is_not_understood_is_shown_and_mended_in_place() {
        String paper = "2026年考试试卷\n一、单选题\n1．甲？\nA．1\nB．2\n答案：C\n2．乙？\nA．1\nB．2\n答案：A";
        Reading reading = read(paper);

        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.problems()).extracting(one -> one.problem().line()).containsExactly(3);
        assertThat(reading.unread()).containsExactly(Unread.text(3, "甲？\nA．1\nB．2\n答案：C"));
        assertThat(reading.leftOut()).extracting(LeftOut::name).containsExactly("2026年考试试卷");
        Reading mended = ReadPaper.read(paper, Repairs.NONE.with(3, "甲？\nA．1\nB．2\n答案：B"));
        assertThat(mended.problems()).isEmpty();
        assertThat(mended.questions()).extracting(one -> one.line()).containsExactly(3, 7);
        assertThat(ReadPaper.read(paper, Repairs.NONE.with(3, "")).questions()).hasSize(1);
    }

    private static Body one(String paper) {
        List<Body> bodies = all(paper);
        assertThat(bodies).hasSize(1);
        return bodies.get(0);
    }

    private static List<Body> all(String paper) {
        Reading reading = read(paper);
        assertThat(reading.problems()).as(reading.unread().toString()).isEmpty();
        return reading.questions().stream().map(question -> question.content().body()).toList();
    }

    private static Reading read(String paper) {
        return ReadPaper.read(paper, Repairs.NONE);
    }
}
