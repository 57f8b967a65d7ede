package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lianbing.question.Samples.response;
import static org.lianbing.question.Samples.text;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Score;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

class MarkingTest {

    private static final Score THREE = Score.of(3);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"\"b\", 3", "\"a\", 0", "\"z\", 0", "\"B\", 0", "[\"b\"], 0", "null, 0"})
    void a_single_choice_is_worth_all_or_nothing(String response, String score) {
        assertThat(Samples.SINGLE.mark(response(response)).of(THREE)).isEqualTo(Score.of(score));
    }

    @ParameterizedTest
    @CsvSource({"true, false, 0", "false, false, 3", "true, true, 3", "false, true, 0", "null, true, 0", "null, false, 0"})
    void a_statement_is_worth_all_or_nothing(String response, boolean answer, String score) {
        assertThat(new TrueFalse("是吗？", answer).mark(response(response)).of(THREE)).isEqualTo(Score.of(score));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            NONE,       ZERO,   abc,  1
            NONE,       ZERO,   cba,  1
            NONE,       ZERO,   a,    0
            NONE,       ZERO,   ab,   0
            NONE,       ZERO,   d,    0
            NONE,       ZERO,   abcd, 0
            NONE,       ZERO,   ``,   0
            NONE,       DEDUCT, abc,  1
            NONE,       DEDUCT, ab,   0
            NONE,       DEDUCT, d,    -1
            NONE,       DEDUCT, abcd, -1
            NONE,       DEDUCT, ``,   0
            HALF,       ZERO,   abc,  1
            HALF,       ZERO,   a,    0.5
            HALF,       ZERO,   cb,   0.5
            HALF,       ZERO,   ad,   0
            HALF,       ZERO,   ``,   0
            HALF,       DEDUCT, abc,  1
            HALF,       DEDUCT, b,    0.5
            HALF,       DEDUCT, abd,  -1
            HALF,       DEDUCT, ``,   0
            PER_OPTION, ZERO,   abc,  1
            PER_OPTION, ZERO,   a,    0.333333333
            PER_OPTION, ZERO,   ca,   0.666666667
            PER_OPTION, ZERO,   cad,  0
            PER_OPTION, ZERO,   ``,   0
            PER_OPTION, DEDUCT, bac,  1
            PER_OPTION, DEDUCT, b,    0.333333333
            PER_OPTION, DEDUCT, bd,   -1
            PER_OPTION, DEDUCT, ``,   0
            """)
    void a_multiple_choice_follows_its_rules_for_too_few_and_for_wrong(Partial partial, Wrong wrong, String chosen, BigDecimal share) {
        Mark mark = Samples.multiple(partial, wrong).mark(BodyJson.texts(chosen.chars().mapToObj(Character::toString).toList()));

        assertThat(mark.fraction()).isCloseTo(share, within(new BigDecimal("1e-9")));
        assertThat(mark.awaitsMarker()).isFalse();
    }

    @Test
    void thirds_of_three_points_are_whole_points() {
        MultipleChoice question = Samples.multiple(Partial.PER_OPTION, Wrong.DEDUCT);

        assertThat(question.mark(response("[\"a\"]")).of(THREE)).isEqualTo(Score.of(1));
        assertThat(question.mark(response("[\"a\",\"c\"]")).of(THREE)).isEqualTo(Score.of(2));
        assertThat(question.mark(response("[\"a\"]")).of(Score.of(2))).isEqualTo(Score.of("0.6667"));
        assertThat(question.mark(response("[\"d\"]")).of(Score.of(2))).isEqualTo(Score.of(-2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["200","50","ab1"]              | 3
            ["二百","50","AB 1"]            | 3
            ["２００","５０","ａＢ　１"]      | 3
            [" 2 0 0 ","\\t50\\n","A b1"]   | 3
            ["二 百","五十","ab1"]          | 2
            ["50","200","ab1"]              | 1
            ["200"]                         | 1
            ["","50"]                       | 1
            [null,"50","ab1"]               | 2
            []                              | 0
            ["","",""]                      | 0
            ["200","50","ab1","x"]          | 0
            ["200","50",1]                  | 0
            "200"                           | 0
            null                            | 0
            """)
    void every_gap_is_worth_its_share_whatever_width_case_and_spaces(String response, String score) {
        assertThat(Samples.GAP.mark(response(response)).of(THREE)).isEqualTo(Score.of(score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.5", "1234.50", "1234", "1235", "1235.000", "1.2345e3", "\"1234.5\"", "\"1,234.5\"", "\"1，234.5\"",
            "\"１２３４．５\"", "\"１，２３４．５\"", "\" 1234.5　\"", "\"+1235\"", "\"1234.\""})
    void a_number_within_the_tolerance_is_right_however_it_is_typed(String response) {
        assertThat(Samples.NUMERIC.mark(response(response))).isEqualTo(Mark.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1233.9999", "1235.0001", "0", "-1234.5", "1e999999999", "1e-999999999",
            "\"1e999999999\"", "\"1e99999999999\"",
            "\"1234.5元\"", "\"约1234\"", "\"\"", "\"1.2.3\"", "true", "[1234.5]", "{}", "null"})
    void anything_else_is_wrong(String response) {
        assertThat(Samples.NUMERIC.mark(response(response))).isEqualTo(Mark.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"-2, 0, －２, 1", "-2, 0, \u22122, 1", "-2, 0, 2, 0", "0, 0, 0.00, 1", "10, 0, 10.0, 1", "10, 0, 10.1, 0",
            "0.1, 0.05, .15, 1", "0.1, 0.05, .0499, 0"})
    void signs_and_zeros_are_read_as_people_mean_them(String answer, String tolerance, String typed, String score) {
        assertThat(Samples.numeric(answer, tolerance).mark(text(typed)).of(Score.of(1))).isEqualTo(Score.of(score));
    }

    @Test
    void a_short_answer_waits_for_its_marker_and_an_empty_one_does_not() {
        assertThat(Samples.SHORT.mark(text("我负责……"))).isEqualTo(Mark.AWAITED);
        assertThat(Samples.SHORT.mark(text("我负责……")).of(THREE)).isEqualTo(Score.ZERO);
        assertThat(Samples.SHORT.mark(text(""))).isEqualTo(Mark.NOTHING);
        assertThat(Samples.SHORT.mark(text(" 　\n"))).isEqualTo(Mark.NOTHING);
        assertThat(Samples.SHORT.mark(null)).isEqualTo(Mark.NOTHING);
        assertThat(Samples.SHORT.mark(Json.createValue(1))).isEqualTo(Mark.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"1":"a","2":"b","3":"b"} | 3
            {"1":"a","2":"b"}         | 2
            {"1":"b","2":"b","3":"c"} | 1
            {"3":"a"}                 | 0
            {}                        | 0
            {"1":"a","2":"z"}         | 0
            """)
    void every_pair_is_worth_its_share(String response, String score) {
        assertThat(Samples.MATCHING.mark(response(response)).of(THREE)).isEqualTo(Score.of(score));
    }

    @ParameterizedTest
    @CsvSource({"NONE, abcd, 3", "NONE, abdc, 0", "PER_PLACE, abcd, 3", "PER_PLACE, abdc, 1.5", "PER_PLACE, bcda, 0", "PER_PAIR, abcd, 3", "PER_PAIR, bcda, 2",
            "PER_PAIR, abdc, 1", "PER_PAIR, dcba, 0", "PER_PAIR, cdab, 2", "PER_PLACE, abc, 0"})
    void an_order_is_worth_what_its_rule_says(Ordering.Partial partial, String order, String score) {
        assertThat(Samples.ordering(partial).mark(BodyJson.texts(order.chars().mapToObj(Character::toString).toList())).of(THREE)).isEqualTo(Score.of(score));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["二百","b"]  | 3
            ["200","a"]   | 1.5
            [null,"b"]    | 1.5
            ["b","专卖局"] | 0
            ["200","b",""] | 0
            """)
    void a_gap_with_choices_is_right_by_its_id(String response, String score) {
        assertThat(Samples.CLOZE.mark(response(response)).of(THREE)).isEqualTo(Score.of(score));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 3", "0.75, 1, 3", "0.05, 0.05, 3", "0.7500001, 1, 0", "0.4999, 0.6, 0", "0, 1, 0"})
    void pointing_is_right_inside_an_area_and_on_its_edge(String x, String y, String score) {
        assertThat(Samples.HOTSPOT.mark(response("[" + x + "," + y + "]")).of(THREE)).isEqualTo(Score.of(score));
    }

    @Test
    void the_parts_of_a_case_are_worth_the_same_each() {
        CaseStudy question = new CaseStudy("？", List.of(Samples.SINGLE, Samples.FALSE, Samples.GAP));

        assertThat(question.mark(response("[\"b\",false,[\"200\",\"50\",\"ab1\"]]"))).isEqualTo(Mark.FULL);
        assertThat(question.mark(response("[\"b\"]")).of(THREE)).isEqualTo(Score.of(1));
        assertThat(question.mark(response("[null,false,[\"200\"]]")).of(THREE)).isEqualTo(Score.of("1.3333"));
        assertThat(Samples.CASE.mark(response("[\"b\",false,\"先倾听\"]"))).isEqualTo(Mark.AWAITED);
    }

    @Test
    void essays_and_files_wait_for_their_marker() {
        assertThat(Samples.ESSAY.mark(text("先看商圈"))).isEqualTo(Mark.AWAITED);
        assertThat(Samples.ESSAY.mark(text(" "))).isEqualTo(Mark.NOTHING);
        assertThat(Samples.FILE.mark(text("17"))).isEqualTo(Mark.AWAITED);
        assertThat(Samples.FILE.mark(text("../17"))).isEqualTo(Mark.NOTHING);
    }

    @Test
    void an_absent_response_is_worth_nothing() {
        assertThat(Samples.each()).allSatisfy(body -> {
            assertThat(body.mark(null)).isEqualTo(Mark.NOTHING);
            assertThat(body.mark(response("null"))).isEqualTo(Mark.NOTHING);
        });
    }
}
