package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Problem;

class StatementCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");

    @Test
    void a_complete_statement_is_fine() {
        assertThat(problems("graded", "88.5", "100", "/exam/result?attempt=4", List.of("stage"))).isEmpty();
        assertThat(problems("excused", null, null, null, null)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        OutcomeStatement empty = new OutcomeStatement(null, " ", "Sales", null, null, null, null, null, null, null, null, null);

        assertThat(StatementCheck.of(empty, NOW)).extracting(Problem::field)
                .containsExactly("externalId", "member", "kind", "activity.ref", "activity.title", "occurredAt", "score", "outOf");
    }

    @Test
    void an_absence_has_no_score() {
        assertThat(problems("absent", "0", "100", null, null)).extracting(Problem::code).containsExactly("appraisal.outcome.noScore");
    }

    @Test
    void an_unknown_state_is_refused() {
        assertThat(problems("passed", null, null, null, null)).extracting(Problem::field).containsExactly("state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1000000", "0.12345"})
    void a_number_that_no_column_holds_is_refused_without_being_written_out(String score) {
        assertThat(problems("graded", score, "100", null, null)).extracting(Problem::field).containsExactly("score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void the_best_possible_score_is_above_zero(String outOf) {
        assertThat(problems("graded", "1", outOf, null, null)).extracting(Problem::field).containsExactly("outOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example", "exam/result", "/a b", "ftp://x"})
    void evidence_that_no_page_may_link_to_is_refused(String evidence) {
        assertThat(problems("graded", "1", "1", evidence, null)).extracting(Problem::field).containsExactly("evidence");
    }

    @Test
    void tags_are_words() {
        assertThat(problems("graded", "1", "1", null, List.of("two words"))).extracting(Problem::field).containsExactly("tags");
        assertThat(problems("graded", "1", "1", null, Collections.singletonList(null))).extracting(Problem::field).containsExactly("tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-22T06:30:00Z", "2026-11-22T06:30:00Z", "2026-11-23T06:30:00Z"})
    void what_occurred_within_two_years_is_taken_and_a_clock_may_be_a_day_ahead(Instant occurredAt) {
        assertThat(problemsAt(occurredAt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-22T06:29:59Z", "1970-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void what_is_older_is_refused(Instant occurredAt) {
        assertThat(problemsAt(occurredAt)).containsExactly(Problem.at("occurredAt", "appraisal.outcome.tooOld"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T06:30:01Z", "+999999999-12-31T23:59:59Z"})
    void what_has_not_occurred_yet_is_refused(Instant occurredAt) {
        assertThat(problemsAt(occurredAt)).containsExactly(Problem.at("occurredAt", "appraisal.outcome.future"));
    }

    private static List<Problem> problems(String state, String score, String outOf, String evidence, List<String> tags) {
        return StatementCheck.of(statement(state, score, outOf, NOW, evidence, tags), NOW);
    }

    private static List<Problem> problemsAt(Instant occurredAt) {
        return StatementCheck.of(statement("graded", "1", "1", occurredAt, null, null), NOW);
    }

    private static OutcomeStatement statement(String state, String score, String outOf, Instant occurredAt, String evidence, List<String> tags) {
        return new OutcomeStatement("s-1", "061102", "sales", "sales/2026-11", "11月销量", state, decimal(score), decimal(outOf), null,
                occurredAt, evidence, tags);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
