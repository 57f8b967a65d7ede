package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.Score;
import org.lianbing.question.Body;
import org.lianbing.question.Cloze;
import org.lianbing.question.Gap;
import org.lianbing.question.Hotspot;
import org.lianbing.question.Matching;
import org.lianbing.question.MultipleChoice;
import org.lianbing.question.Numeric;
import org.lianbing.question.Option;
import org.lianbing.question.Ordering;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.SingleChoice;
import org.lianbing.question.TrueFalse;

/** What somebody types from an answer sheet. The options are printed in the order c, a, d, b: A on paper is the option c. */
class TypedAnswerTest {

    private static final List<Option> OPTIONS = List.of(new Option("a", "甲"), new Option("b", "乙"), new Option("c", "丙"), new Option("d", "丁"));
    private static final List<String> PRINTED = List.of("c", "a", "d", "b");
    private static final Map<String, Body> QUESTIONS = Map.of(
            "single", new SingleChoice("？", OPTIONS, "a"),
            "multiple", new MultipleChoice("？", OPTIONS, Set.of("a"), MultipleChoice.Partial.NONE, MultipleChoice.Wrong.ZERO),
            "statement", new TrueFalse("？", true),
            "number", new Numeric("？", BigDecimal.ONE, BigDecimal.ZERO, null),
            "gap", new Gap("____", List.of(List.of("问"))),
            "gaps", new Gap("先____后____", List.of(List.of("问"), List.of("荐"))),
            "pairs", new Matching("？", List.of(new Option("1", "一"), new Option("2", "二")), OPTIONS, Map.of("1", "a", "2", "b")),
            "order", new Ordering("？", OPTIONS, Ordering.Partial.NONE),
            "cloze", new Cloze("____与____", List.of(new Cloze.Blank(OPTIONS, List.of("a")), new Cloze.Blank(List.of(), List.of("词")))),
            "place", new Hotspot("？", "7", List.of(new Hotspot.Area(new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("0.2"), new BigDecimal("0.2")))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"single|A|\"c\"", "single|ｂ.|\"a\"", "single||null", "multiple|DA|[\"c\",\"b\"]", "multiple|a、b，d|[\"c\",\"a\",\"b\"]",
        "statement|√|true", "statement|对|true", "statement|1|true", "statement|×|false", "statement|x|false", "statement|错误|false", "number|１２.5|\"12.5\"",
        "gap|先问;后荐|[\"先问;后荐\"]", "gaps|问；荐|[\"问\",\"荐\"]", "gaps|;荐|[null,\"荐\"]", "gaps|问|[\"问\"]", "pairs|BA|{\"1\":\"a\",\"2\":\"c\"}",
        "pairs|-D|{\"2\":\"b\"}", "order|bdac|[\"a\",\"b\",\"c\",\"d\"]", "cloze|B;词|[\"b\",\"词\"]", "cloze|-;词|[null,\"词\"]", "place|√|[0.6,0.6]", "place|×|null"})
    void what_is_typed_is_read_as_what_a_candidate_would_have_sent(String question, String typed, String response) {
        TypedAnswer read = read(question, typed);
        assertThat(read.problem()).isNull();
        assertThat(read.response() == null ? "null" : read.response().toString()).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({"single, E, letter", "single, AB, letter", "single, 甲, letter", "multiple, AE, letters", "multiple, AA, letters", "statement, C, sign", "gaps, 一;二;三, gaps",
        "pairs, A, pairs", "pairs, ABC, pairs", "pairs, AX, pairs", "order, ABC, order", "order, ABCC, order", "order, ABCE, order", "cloze, E;词, letter", "cloze, A;B;C, gaps",
        "place, A1, sign"})
    void what_cannot_be_read_is_said(String question, String typed, String problem) {
        assertThat(read(question, typed).problem()).isEqualTo("exam.key." + problem);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4.5, 4.5", "５, 5"})
    void a_question_that_a_person_marks_takes_its_points(String typed, String points) {
        assertThat(open(typed)).matches(read -> read.problem() == null && read.response() == null && read.points().equals(Score.of(points)));
    }

    @ParameterizedTest
    @CsvSource({"5.5, points", "-1, points", "五, points", "1.234, points", "'', noPoints"})
    void points_are_between_nothing_and_what_it_is_worth_and_never_left_out(String typed, String problem) {
        assertThat(open(typed).problem()).isEqualTo("exam.key." + problem);
    }

    @Test
    void hostile_text_is_read_or_refused_but_never_breaks() {
        for (String typed : List.of("=cmd()", "<script>", ";;;;", "，", "\u0000", "😀", "A".repeat(4000), "-".repeat(50))) {
            QUESTIONS.keySet().forEach(question -> assertThat(read(question, typed)).isNotNull());
            assertThat(open(typed)).isNotNull();
        }
    }

    private static TypedAnswer open(String typed) {
        return TypedAnswer.read(typed, new ShortAnswer("？", "范文"), List.of(), Score.of(5));
    }

    private static TypedAnswer read(String question, String typed) {
        Body body = QUESTIONS.get(question);
        return TypedAnswer.read(typed, body, body.options().isEmpty() ? List.of() : PRINTED, Score.of(5));
    }
}
