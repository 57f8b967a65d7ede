package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;

class RuleJsonTest {

    private static final String FULL = """
            {"match": {"kind": "exam", "tags": ["stage"], "states": ["graded"]},
             "points": {"bands": [{"from": "0.9", "points": "10"}, {"from": "0.6", "points": "6"}]},
             "aggregate": "best", "cap": "10"}""";

    @Test
    void says_everything() {
        assertThat(Rule.read(json(FULL))).isEqualTo(new Rule(
                new Match("exam", Set.of("stage"), Set.of(OutcomeState.GRADED)),
                new PointsOf.Bands(List.of(
                        new PointsOf.Band(new BigDecimal("0.9"), Points.of("10")), new PointsOf.Band(new BigDecimal("0.6"), Points.of("6")))),
                Aggregate.BEST, Points.of("10")));
    }

    @Test
    void is_written_as_it_was_read() {
        assertThat(Rule.read(json(FULL)).json()).isEqualTo(json(FULL));
    }

    @Test
    void by_default_takes_graded_and_absent_of_any_tag_without_a_cap() {
        assertThat(Rule.read(json("{'match': {'kind': 'sales'}, 'points': {'fixed': '-1'}, 'aggregate': 'sum'}"))).isEqualTo(new Rule(
                new Match("sales", Set.of(), Set.of(OutcomeState.GRADED, OutcomeState.ABSENT)),
                new PointsOf.Fixed(Points.of("-1")), Aggregate.SUM, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match: missing",
        "{'match': 'exam', 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match: must be an object",
        "{'match': {'kind': 'exam'}, 'points': {'fixed': '1'}, 'aggregate': 'sum', 'if': 'x'} | $.if: unknown field",
        "{'match': {}, 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match.kind: missing",
        "{'match': {'kind': 1}, 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match.kind: must be a string",
        "{'match': {'kind': null}, 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match.kind: must be a string",
        "{'match': {'kind': ' '}, 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match: neither the kind nor a tag is blank",
        "{'match': {'kind': 'e', 'tag': []}, 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match.tag: unknown field",
        "{'match': {'kind': 'e', 'tags': 'x'}, 'points': {'fixed': '1'}, 'aggregate': 'sum'} | $.match.tags: must be an array",
        "{'match': {'kind': 'e', 'tags': ['x', 2]}, 'points': {}, 'aggregate': 'sum'} | $.match.tags[1]: must be a string",
        "{'match': {'kind': 'e', 'tags': ['x', 'x']}, 'points': {}, 'aggregate': 'sum'} | $.match.tags[1]: occurs twice: x",
        "{'match': {'kind': 'e', 'states': ['excused']}, 'points': {}, 'aggregate': 'sum'} | $.match.states[0]: graded or absent, not excused",
        "{'match': {'kind': 'e', 'states': []}, 'points': {}, 'aggregate': 'sum'} | $.match: states are graded, absent or both, not []",
    })
    void is_refused_with_the_path_of_what_it_matches(String rule, String message) {
        assertRefused(rule, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{} | $.points: exactly one of fixed, proportion, bands",
        "{'fixed': '1', 'proportion': '1'} | $.points: exactly one of fixed, proportion, bands",
        "{'formula': '1'} | $.points.formula: unknown field",
        "{'fixed': 1} | $.points.fixed: must be a string",
        "{'fixed': 'ten'} | $.points.fixed: not a decimal of at most six and four digits: ten",
        "{'fixed': '1e9'} | $.points.fixed: not a decimal of at most six and four digits: 1e9",
        "{'fixed': '1.005'} | $.points.fixed: Rounding necessary",
        "{'bands': []} | $.points: at least one band",
        "{'bands': {}} | $.points.bands: must be an array",
        "{'bands': [1]} | $.points.bands[0]: must be an object",
        "{'bands': [{'from': '1'}]} | $.points.bands[0].points: missing",
        "{'bands': [{'from': '1', 'points': true}]} | $.points.bands[0].points: must be a string",
        "{'bands': [{'from': '-0.1', 'points': '1'}]} | $.points.bands[0]: a band begins at a share of 0 or more: -0.1000",
        "{'bands': [{'from': '1', 'points': '1', 'to': '2'}]} | $.points.bands[0].to: unknown field",
        "{'bands': [{'from': '0.6', 'points': '1'}, {'from': '0.60', 'points': '1'}]} "
                + "| $.points: the highest band comes first, each from a lower share than the one before",
    })
    void is_refused_with_the_path_of_the_points(String points, String message) {
        assertRefused("{'match': {'kind': 'exam'}, 'points': " + points + ", 'aggregate': 'sum'}", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'cap': '5' | $.aggregate: missing",
        "'aggregate': 'median' | $.aggregate: one of sum, best, last, mean, not median",
        "'aggregate': 'SUM' | $.aggregate: one of sum, best, last, mean, not SUM",
        "'aggregate': 'sum', 'cap': 5 | $.cap: must be a string",
        "'aggregate': 'sum', 'cap': null | $.cap: must be a string",
        "'aggregate': 'sum', 'cap': '0' | $: a cap is above zero: 0",
    })
    void is_refused_with_the_path_of_aggregate_or_cap(String rest, String message) {
        assertRefused("{'match': {'kind': 'exam'}, 'points': {'fixed': '1'}, " + rest + "}", message);
    }

    private static void assertRefused(String rule, String message) {
        assertThatThrownBy(() -> Rule.read(json(rule))).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
