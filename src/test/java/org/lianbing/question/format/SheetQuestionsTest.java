package org.lianbing.question.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.sheet.ReadSheets;
import org.lianbing.question.Body;
import org.lianbing.question.Essay;
import org.lianbing.question.Gap;
import org.lianbing.question.Kind;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.Numeric;
import org.lianbing.question.Option;
import org.lianbing.question.Ordering;
import org.lianbing.question.PlainText;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;

/** Tables as people have them. */
class SheetQuestionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ABD", "A,B,D", "A|B|D", "A、B、D", "a b d", "ＡＢＤ", "A;B;D"})
    void the_letters_of_a_multiple_choice_are_parted_as_people_like(String answer) {
        MultipleChoice body = (MultipleChoice) one("题型\t题目\tA\tB\tC\tD\t正确答案\n多项选择题\t哪些？\t甲\t乙\t丙\t丁\t" + answer);

        assertThat(body.answer()).isEqualTo(Set.of("a", "b", "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"对", "正确", "√", "T", "true", "是"})
    void a_statement_that_holds_is_said_in_many_ways(String answer) {
        assertThat(((TrueFalse) one("试题内容\t参考答案\n吸烟有害健康\t" + answer)).answer()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"错", "错误", "×", "F", "FALSE", "否"})
    void one_that_does_not_as_well(String answer) {
        assertThat(((TrueFalse) one("题型\t题干\t答案\n判断\t吸烟有益\t" + answer)).answer()).isFalse();
    }

    @Test
    void a_statement_may_have_its_words_as_options() {
        assertThat(((TrueFalse) one("题型\t题干\t选项A\t选项B\t答案\n判断题\t吸烟有益\t正确\t错误\tB")).answer()).isFalse();
    }

    @Test
    void the_kind_is_guessed_where_it_can_be_no_other() {
        assertThat(one("题干\t选项A\t选项B\t答案\n哪个？\t甲\t乙\tB")).isInstanceOf(SingleChoice.class);
        assertThat(one("题干\t选项A\t选项B\t答案\n哪个？\t甲\t乙\tAB")).isInstanceOf(MultipleChoice.class);
        assertThat(one("题干\t答案\n一条____支\t200")).isInstanceOf(Gap.class);
        assertThat(one("题干\t答案\n多少？\t12.5±0.1")).isInstanceOf(Numeric.class);
        assertThat(problems("题干\t答案\n谈谈体会\t言之成理")).containsExactly("question.import.kindMissing");
    }

    @Test
    void gaps_and_their_synonyms_are_parted_by_semicolon_and_bar() {
        Gap body = (Gap) one("题型\t题干\t答案\n填空题\t一条（  ）支，一件（ ）条\t200|二百；50");

        assertThat(body.answers()).isEqualTo(List.of(List.of("200", "二百"), List.of("50")));
        assertThat(body.prompt()).isEqualTo("一条____支，一件____条");
    }

    @Test
    void a_number_brings_its_tolerance_and_unit() {
        Numeric body = (Numeric) one("题型\t题干\t答案\n计算\t多少？\t12.5±0.1元");

        assertThat(body).isEqualTo(new Numeric("多少？", new BigDecimal("12.5"), new BigDecimal("0.1"), "元"));
    }

    @Test
    void half_for_some_of_the_right_ones_is_understood() {
        MultipleChoice body = (MultipleChoice) one("题型\t题干\tA\tB\t答案\t少选\n多选\t哪些？\t甲\t乙\tAB\t得一半");

        assertThat(body.partial()).isEqualTo(Partial.HALF);
    }

    @Test
    void mark_up_in_a_cell_is_text() {
        assertThat(PlainText.text(one("题干\t答案\n<script>alert(1)</script>\t对").prompt())).isEqualTo("<script>alert(1)</script>");
        assertThat(one("题干\t答案\n<script>alert(1)</script>\t对").prompt()).doesNotContain("<script");
    }

    @Test
    void a_row_says_what_is_wrong_with_it() {
        assertThat(problems("题型\t题干\tA\tB\t答案\n单选\t哪个？\t甲\t乙\tD")).containsExactly("question.import.letters");
        assertThat(problems("题型\t题干\tA\tB\t答案\n单选\t哪个？\t甲\t乙\tAB")).containsExactly("question.typed.manyRight");
        assertThat(problems("题型\t题干\t答案\n猜谜\t哪个？\t甲")).containsExactly("question.import.kind");
        assertThat(problems("题型\t题干\t答案\n判断\t\t对")).containsExactly("question.typed.prompt");
        assertThat(problems("题型\t题干\t答案\t难度\n判断\t说法\t对\t极难")).containsExactly("question.import.difficulty");
    }

    @Test
    void examples_and_empty_rows_are_no_questions() {
        Reading reading = read("编号\t题干\t答案\n#示例\t说法\t对\n\t\t\n7\t另一说法\t错");

        assertThat(reading.questions()).extracting(one -> one.line()).containsExactly(4);
    }

    @Test
    void a_table_without_questions_is_refused() {
        assertThatThrownBy(() -> read("姓名\t工号\n陆婉青\t061103")).isInstanceOf(Failure.Invalid.class).hasMessage("question.import.heading");
        assertThatThrownBy(() -> read("题干\t答案\n")).isInstanceOf(Failure.Invalid.class).hasMessage("question.import.empty");
    }

    @Test
    void steps_stand_in_the_right_order_or_in_that_of_the_letters() {
        assertThat(((Ordering) one("题型\t题干\tA\tB\tC\t答案\n排序题\t先后？\t甲\t乙\t丙\t")).options()).extracting(Option::text).containsExactly("甲", "乙", "丙");
        assertThat(((Ordering) one("题型\t题干\tA\tB\tC\t答案\n排序题\t先后？\t甲\t乙\t丙\tC-A-B".replace('-', '、'))).options()).extracting(Option::text)
                .containsExactly("丙", "甲", "乙");
        assertThat(problems("题型\t题干\tA\tB\tC\t答案\n排序题\t先后？\t甲\t乙\t丙\tCA")).containsExactly("question.import.letters");
    }

    @Test
    void a_discourse_without_a_rubric_is_a_short_answer() {
        assertThat(one("题型\t题干\t答案\n论述题\t谈谈体会\t言之成理")).isInstanceOf(ShortAnswer.class);
        assertThat(one("题型\t题干\t答案\t评分标准\n论述题\t谈谈体会\t言之成理\t100 言之成理")).isInstanceOf(Essay.class);
    }

    @Test
    void the_rows_of_a_case_are_one_question() {
        String table = "案例号\t题型\t题干\t答案\n1\t案例\t王老板抱怨\t\n\t判断\t另一题\t对\n1\t判断\t先解释\t对\n1\t填空\t一条____支\t200";
        Reading reading = read(table);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.questions()).extracting(one -> one.content().body().kind()).containsExactly(Kind.CASE, Kind.TRUE_FALSE);
        assertThat(reading.questions().get(0).content().body().parts()).extracting(Body::kind).containsExactly(Kind.TRUE_FALSE, Kind.GAP);
    }

    @Test
    void what_is_wrong_with_a_case_is_said_where_it_stands() {
        String heading = "案例号\t题型\t题干\t答案\n";
        assertThat(problems(heading + "1\t案例\t王老板\t\n1\t判断\t先解释\t也许")).containsExactly("question.typed.truth");
        assertThat(read(heading + "1\t案例\t王老板\t\n1\t判断\t先解释\t也许").problems()).extracting(one -> one.problem().line()).containsExactly(3);
        assertThat(problems(heading + "1\t判断\t先解释\t对")).containsExactly("question.import.caseHead");
        assertThat(problems(heading + "\t案例\t王老板\t")).contains("question.import.caseNumber");
        assertThat(problems(heading + "1\t案例\t王老板\t\n1\t案例\t李老板\t\n1\t判断\t先解释\t对")).containsExactly("question.import.caseTwice");
        assertThat(problems(heading + "1\t案例\t王老板\t")).containsExactly("question.typed.parts");
    }

    private static Body one(String table) {
        Reading reading = read(table);
        assertThat(reading.problems()).isEmpty();
        return reading.questions().get(0).content().body();
    }

    private static List<String> problems(String table) {
        return read(table).problems().stream().map(one -> one.problem().code()).toList();
    }

    private static Reading read(String table) {
        return SheetQuestions.read(List.of(ReadSheets.pasted(table)), Repairs.NONE);
    }
}
