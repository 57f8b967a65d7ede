package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.appraisal.Outcomes.anOutcome;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

class SchemeTest {

    private static final String SMALL = "{'code': 'small', 'version': 2, 'title': '办法', 'indicators': [%s]}";

    @ParameterizedTest
    @ValueSource(strings = {"monthly", "onboarding"})
    void what_comes_with_the_product_has_a_hundred_and_survives_writing(String code) {
        Scheme scheme = SchemeJson.shipped(code);

        assertThat(scheme.hundred()).isEqualTo(Points.of("100"));
        assertThat(SchemeJson.read(SchemeJson.write(scheme))).isEqualTo(scheme);
        assertThat(scheme.id()).hasToString(code + "/1");
    }

    @ParameterizedTest
    @CsvSource({"economy, 15, sales", "forecast, 10, forecast", "customers, 25, customers", "service, 25, service", "discipline, 10, discipline",
        "data, 5, data"})
    void six_monthly_indicators_take_outside_outcomes_up_to_their_weight(String code, String weight, String kind) {
        Scheme monthly = SchemeJson.shipped("monthly");
        StatedOutcome outcome = anOutcome(1).of(kind).graded("120", "100");

        assertThat(monthly.fedBy(outcome.outcome())).extracting(Indicator::code).containsExactly(code);
        assertThat(monthly.indicator(code).orElseThrow().rule().target(List.of(outcome))).isEqualTo(Target.of(Points.of(weight)));
        assertThat(monthly.indicator(code).orElseThrow().enteredBy()).isNotNull();
    }

    @Test
    void the_last_stage_exam_makes_the_training_effect() {
        Rule training = SchemeJson.shipped("monthly").indicator("training").orElseThrow().rule();

        assertThat(training.target(List.of(
                anOutcome(1).at("2026-11-13T01:00:00Z").graded("56", "100"),
                anOutcome(2).at("2026-11-20T01:00:00Z").graded("68", "100"),
                anOutcome(3).of("exam", "onboarding").graded("99", "100")))).isEqualTo(Target.of(Points.of("6.8")));
    }

    @Test
    void a_withdrawn_outcome_still_bears_on_its_indicator() {
        assertThat(SchemeJson.shipped("monthly").fedBy(anOutcome(1).withdrawn().outcome())).extracting(Indicator::code)
                .containsExactly("training");
    }

    @Test
    void only_a_bonus_may_exceed_its_weight() {
        Scheme monthly = SchemeJson.shipped("monthly");

        assertThat(monthly.indicator("bonus").orElseThrow().admits(Points.of("3"))).isTrue();
        assertThat(monthly.indicator("data").orElseThrow().admits(Points.of("5"))).isTrue();
        assertThat(monthly.indicator("data").orElseThrow().admits(Points.of("5.01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'code': 'a', 'title': 'A', 'enteredBy': 'hr'} | $.indicators[0].weight: missing",
        "{'code': 'a', 'title': 'A', 'weight': 5, 'enteredBy': 'hr'} | $.indicators[0].weight: must be a string",
        "{'code': 'a', 'title': 'A', 'weight': '-1', 'enteredBy': 'hr'} | $.indicators[0]: a weight is not negative: -1",
        "{'code': 'a', 'title': 'A', 'weight': '5'} | $.indicators[0]: neither a rule nor a role fills the indicator a",
        "{'code': 'a', 'title': 'A', 'weight': '5', 'role': 'hr'} | $.indicators[0].role: unknown field",
        "{'code': 'a', 'title': 'A', 'weight': '5', 'rule': {'match': {}}} | $.indicators[0].rule.match.kind: missing",
        "{'code': 'a', 'title': 'A', 'weight': '0', 'enteredBy': 'hr'} | $: at least one indicator has a weight",
        "{'code': 'a', 'title': 'A', 'weight': '5', 'enteredBy': 'hr'}, "
                + "{'code': 'a', 'title': 'B', 'weight': '5', 'enteredBy': 'hr'} | $: two indicators have the same code",
    })
    void is_refused_with_the_path_of_the_indicator(String indicators, String message) {
        assertRefused(SMALL.formatted(indicators), message);
    }

    @Test
    void is_refused_without_a_whole_version_or_with_a_field_twice() {
        assertRefused("{'code': 'a', 'version': 1.5, 'title': 'A', 'indicators': []}", "$.version: Rounding necessary");
        assertRefused("{'code': 'a', 'version': '1', 'title': 'A', 'indicators': []}", "$.version: must be a whole number");
        assertThatThrownBy(() -> SchemeJson.read("{\"code\": \"a\", \"code\": \"b\"}"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("$: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{} {}", "nonsense"})
    void what_is_not_one_object_is_refused(String text) {
        assertThatThrownBy(() -> SchemeJson.read(text)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("$");
    }

    private static void assertRefused(String scheme, String message) {
        assertThatThrownBy(() -> SchemeJson.read(scheme.replace('\'', '"'))).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
