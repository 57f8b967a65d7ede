package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

class BodyTest {

    private static void refused(ThrowingCallable act) {
        assertThatIllegalArgumentException().isThrownBy(act);
    }

    @Test
    void a_question_without_a_prompt_is_refused() {
        refused(() -> new SingleChoice(" ", Samples.OPTIONS, "a"));
        refused(() -> new MultipleChoice(null, Samples.OPTIONS, Set.of("a"), Partial.NONE, Wrong.ZERO));
        refused(() -> new TrueFalse("", true));
        refused(() -> new Gap("", List.of()));
        refused(() -> new Numeric("\n", BigDecimal.ONE, BigDecimal.ZERO, null));
        refused(() -> new ShortAnswer(null, "答"));
    }

    @Test
    void a_choice_without_a_choice_is_refused() {
        refused(() -> new SingleChoice("？", List.of(), "a"));
        refused(() -> new SingleChoice("？", Samples.OPTIONS.subList(0, 1), "a"));
        refused(() -> new SingleChoice("？", List.of(new Option("a", "甲"), new Option("a", "乙")), "a"));
    }

    @Test
    void an_answer_outside_the_options_is_refused() {
        refused(() -> new SingleChoice("？", Samples.OPTIONS, "e"));
        refused(() -> new SingleChoice("？", Samples.OPTIONS, null));
        refused(() -> new MultipleChoice("？", Samples.OPTIONS, Set.of("a", "e"), Partial.NONE, Wrong.ZERO));
        refused(() -> new MultipleChoice("？", Samples.OPTIONS, Set.of(), Partial.NONE, Wrong.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "甲", "a.", "abcdefghijklmnopqrstu"})
    void an_option_id_that_is_no_word_is_refused(String id) {
        refused(() -> new Option(id, "甲"));
    }

    @Test
    void the_answers_of_a_multiple_choice_stand_in_the_order_of_its_options() {
        assertThat(Samples.multiple(Partial.NONE, Wrong.ZERO).answer()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有空", "____和____", "_____", "<a href=\"____\">空</a>", "<b>____</b>和________"})
    void a_prompt_whose_gaps_do_not_match_is_refused(String prompt) {
        refused(() -> new Gap(prompt, List.of(List.of("1"))));
    }

    @Test
    void a_gap_that_accepts_nothing_visible_is_refused() {
        refused(() -> new Gap("____", List.of(List.of())));
        refused(() -> new Gap("____", List.of(List.of("1", " \u00A0\u200B　"))));
        refused(() -> new Gap("没有空", List.of()));
    }

    @Test
    void a_gap_may_stand_inside_an_element() {
        assertThat(new Gap("<p>1条=<b>____</b>支</p>", List.of(List.of("200"))).answers()).hasSize(1);
    }

    @Test
    void a_negative_tolerance_is_refused() {
        refused(() -> Samples.numeric("1", "-0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e20", "1e-21", "123456789012345678901", "1e999999999", "1e-999999999"})
    void a_number_beyond_twenty_digits_is_refused(String number) {
        refused(() -> Samples.numeric(number, "0"));
        refused(() -> Samples.numeric("0", number));
    }

    @ParameterizedTest
    @CsvSource({"2.500, 2.5", "1000, 1000", "1E+3, 1000", "0.000, 0", "99999999999999999999, 99999999999999999999"})
    void a_number_is_kept_without_trailing_zeros(String given, String kept) {
        assertThat(Samples.numeric(given, "0").answer()).hasToString(kept);
    }

    @Test
    void a_short_answer_without_a_model_is_refused() {
        refused(() -> new ShortAnswer("？", " "));
        refused(() -> new ShortAnswer("？", "答".repeat(10_001)));
    }

    @Test
    void only_choices_matchings_and_orderings_have_options() {
        assertThat(kinds(body -> !body.options().isEmpty())).containsExactly(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.MATCHING, Kind.ORDERING);
    }

    @Test
    void where_the_authors_order_is_the_key_it_is_never_shown() {
        assertThat(kinds(Body::orderTells)).containsExactly(Kind.MATCHING, Kind.ORDERING);
    }

    @Test
    void a_person_marks_texts_files_and_cases_with_such_a_part() {
        assertThat(kinds(body -> !body.machineMarked())).containsExactly(Kind.SHORT_ANSWER, Kind.ESSAY, Kind.CASE, Kind.FILE);
        assertThat(new CaseStudy("？", List.of(Samples.FALSE)).machineMarked()).isTrue();
    }

    private static List<Kind> kinds(Predicate<Body> which) {
        return Samples.each().stream().filter(which).map(Body::kind).toList();
    }

    @Test
    void every_kind_has_its_sample() {
        assertThat(kinds(body -> true)).containsExactly(Kind.values());
    }

    @Test
    void a_matching_whose_pairs_are_not_whole_is_refused() {
        List<Option> left = Samples.OPTIONS.subList(0, 2);
        refused(() -> new Matching("？", left, Samples.OPTIONS, Map.of("a", "a")));
        refused(() -> new Matching("？", left, Samples.OPTIONS, Map.of("a", "a", "z", "b")));
        refused(() -> new Matching("？", left, Samples.OPTIONS, Map.of("a", "a", "b", "z")));
    }

    @Test
    void a_gap_with_choices_has_one_of_them_right() {
        refused(() -> new Cloze.Blank(Samples.OPTIONS, List.of("z")));
        refused(() -> new Cloze.Blank(Samples.OPTIONS, List.of("a", "b")));
        refused(() -> new Cloze.Blank(List.of(), List.of()));
    }

    @Test
    void a_rubric_that_is_not_the_whole_is_refused() {
        refused(() -> new Essay("？", "", List.of()));
        refused(() -> new Essay("？", "", List.of(new Essay.Criterion("完整", 99))));
        refused(() -> new Essay.Criterion(" ", 100));
    }

    @Test
    void an_area_outside_the_picture_is_refused() {
        refused(() -> Samples.area("0.5", "0", "0.6", "0.1"));
        refused(() -> Samples.area("-0.1", "0", "0.6", "0.1"));
        refused(() -> Samples.area("0", "0", "0", "0.1"));
    }

    @Test
    void a_case_holds_questions_but_no_case() {
        refused(() -> new CaseStudy("？", List.of()));
        refused(() -> new CaseStudy("？", List.of(Samples.CASE)));
    }

    @Test
    void every_kind_has_its_name_on_the_wire() {
        assertThat(Stream.of(Kind.values()).map(Kind::code))
                .containsExactly("single-choice", "multiple-choice", "true-false", "gap", "numeric", "short-answer", "matching", "ordering",
                        "cloze", "essay", "case", "hotspot", "file");
        assertThat(Kind.of("true-false")).isEqualTo(Kind.TRUE_FALSE);
        refused(() -> Kind.of("TRUE_FALSE"));
    }

    @Test
    void a_draft_with_a_wrong_key_difficulty_or_tag_is_refused() {
        refused(() -> draft("Org-01", 2, Set.of()));
        refused(() -> draft("-org", 2, Set.of()));
        refused(() -> draft("org-01", 0, Set.of()));
        refused(() -> draft("org-01", 6, Set.of()));
        refused(() -> draft("org-01", 2, Set.of(" ")));
        refused(() -> draft("org-01", 2, Set.of("两\n行")));
    }

    @Test
    void a_draft_that_the_bank_cannot_hold_is_refused() {
        Body huge = new TrueFalse("烟".repeat(100_000), true);
        refused(() -> new QuestionDraft("org-01", "onboarding/law", huge, "", Importance.X, 2, Set.of()));
        refused(() -> new QuestionDraft("org-01", "onboarding/law", Samples.FALSE, "烟".repeat(20_001), Importance.X, 2, Set.of()));
    }

    private static QuestionDraft draft(String key, int difficulty, Set<String> tags) {
        return new QuestionDraft(key, "onboarding/organisation", Samples.FALSE, "", Importance.X, difficulty, tags);
    }
}
