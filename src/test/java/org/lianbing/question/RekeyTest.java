package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Failure;

/** Another key for a question that was asked with a wrong one. */
class RekeyTest {

    private static final List<Option> OPTIONS = List.of(new Option("a", "甲"), new Option("b", "乙"), new Option("c", "丙"));
    private static final Body SINGLE = new SingleChoice("哪个", OPTIONS, "a");
    private static final Body MANY = new MultipleChoice("哪些", OPTIONS, Set.of("a"), MultipleChoice.Partial.HALF, MultipleChoice.Wrong.DEDUCT);

    @Test
    void of_a_single_choice_another_option_is_right() {
        assertThat(Rekey.mark(SINGLE, List.of("b"), Json.createValue("b"))).isEqualTo(Mark.FULL);
        assertThat(Rekey.mark(SINGLE, List.of("b"), Json.createValue("a"))).isEqualTo(Mark.NOTHING);
        assertThat(Rekey.with(SINGLE, List.of("b"))).isEqualTo(new SingleChoice("哪个", OPTIONS, "b"));
    }

    @Test
    void where_several_of_a_single_choice_are_right_any_of_them_has_all_points_and_the_bank_asks_for_all() {
        for (String right : List.of("a", "b")) {
            assertThat(Rekey.mark(SINGLE, List.of("a", "b"), Json.createValue(right))).isEqualTo(Mark.FULL);
        }
        assertThat(Rekey.mark(SINGLE, List.of("a", "b"), Json.createValue("c"))).isEqualTo(Mark.NOTHING);
        assertThat(Rekey.mark(SINGLE, List.of("a", "b"), JsonValue.NULL)).isEqualTo(Mark.NOTHING);
        assertThat(Rekey.with(SINGLE, List.of("a", "b"))).isInstanceOf(MultipleChoice.class);
        assertThat(Rekey.key(SINGLE, List.of("a", "b"))).isEqualTo(Json.createArrayBuilder(List.of("a", "b")).build());
    }

    @Test
    void a_multiple_choice_keeps_how_it_is_marked() {
        Body changed = Rekey.with(MANY, List.of("b", "c"));
        assertThat(changed).isEqualTo(new MultipleChoice("哪些", OPTIONS, Set.of("b", "c"), MultipleChoice.Partial.HALF, MultipleChoice.Wrong.DEDUCT));
        assertThat(Rekey.mark(MANY, List.of("b", "c"), Json.createArrayBuilder(List.of("b")).build())).isEqualTo(Mark.share(1, 2));
    }

    @Test
    void a_statement_turns_round_a_gap_accepts_more_and_a_number_is_another() {
        assertThat(Rekey.with(new TrueFalse("对吗", true), List.of("false"))).isEqualTo(new TrueFalse("对吗", false));
        Body gap = new Gap("先____", List.of(List.of("问")));
        assertThat(Rekey.mark(gap, List.of("问| 询问"), Json.createArrayBuilder(List.of("询问")).build())).isEqualTo(Mark.FULL);
        Body number = new Numeric("几", BigDecimal.ONE, BigDecimal.ZERO, null);
        assertThat(Rekey.mark(number, List.of("2"), Json.createValue(2))).isEqualTo(Mark.FULL);
    }

    @Test
    void a_question_of_a_case_is_put_right_where_it_stands() {
        Body whole = new CaseStudy("情境", List.of(SINGLE, MANY));
        assertThat(Rekey.whole(whole, 1, List.of("c"))).isEqualTo(new CaseStudy("情境", List.of(new SingleChoice("哪个", OPTIONS, "c"), MANY)));
    }

    @Test
    void what_is_no_key_or_the_same_is_refused() {
        for (List<String> nonsense : List.of(List.<String>of(), List.of("x"), List.of("a"))) {
            assertThatThrownBy(() -> Rekey.with(SINGLE, nonsense)).as("%s", nonsense).isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> Rekey.with(new Numeric("几", BigDecimal.ONE, BigDecimal.ZERO, null), List.of("两"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> Rekey.with(new ShortAnswer("为何", "因为"), List.of("所以"))).isInstanceOf(Failure.Invalid.class);
        assertThat(Rekey.possible(new ShortAnswer("为何", "因为"))).isFalse();
    }

    @Test
    void the_lines_of_a_key_make_that_key() {
        for (Body body : List.of(SINGLE, MANY, new TrueFalse("对吗", true), new Gap("先____后____", List.of(List.of("问", "询问"), List.of("荐"))))) {
            assertThatThrownBy(() -> Rekey.with(body, Rekey.lines(body))).hasMessage("question.rekey.same");
        }
    }
}
