package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.appraisal.Outcomes.anOutcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.StatedOutcome;

class RuleTest {

    private static final PointsOf TENTH = new PointsOf.Proportion(Points.of("10"));
    private static final PointsOf MINUS_ONE = new PointsOf.Fixed(Points.of("-1"));
    private static final PointsOf BANDS = new PointsOf.Bands(List.of(band("0.9", "10"), band("0.6", "6")));

    @ParameterizedTest
    @CsvSource({"SUM, 25.33", "BEST, 9.33", "LAST, 8", "MEAN, 8.44"})
    void aggregates_the_points_of_all_that_match(Aggregate aggregate, String points) {
        assertThat(rule(TENTH, aggregate).target(List.of(
                anOutcome(1).at("2026-11-12T02:00:00Z").graded("28", "30"),
                anOutcome(2).at("2026-11-26T02:00:00Z").graded("80", "100"),
                anOutcome(3).at("2026-11-19T02:00:00Z").graded("40", "50")))).isEqualTo(target(points));
    }

    @Test
    void rounds_once_at_the_end() {
        assertThat(rule(TENTH, Aggregate.SUM).target(List.of(
                anOutcome(1).graded("1", "3"), anOutcome(2).graded("1", "3"), anOutcome(3).graded("1", "3")))).isEqualTo(target("10"));
    }

    @ParameterizedTest
    @CsvSource({"90, 10", "89.9999, 6", "60, 6", "59.9999, 0", "0, 0", "-5, 0", "120, 10"})
    void a_band_begins_at_its_share(String score, String points) {
        assertThat(rule(BANDS, Aggregate.LAST).target(List.of(anOutcome(1).graded(score, "100")))).isEqualTo(target(points));
    }

    @Test
    void takes_a_fixed_point_for_each_complaint() {
        assertThat(rule(MINUS_ONE, Aggregate.SUM).target(List.of(anOutcome(1).graded("0", "1"), anOutcome(2).graded("1", "1"))))
                .isEqualTo(target("-2"));
    }

    @Test
    void an_absence_is_a_result_of_zero() {
        assertThat(rule(TENTH, Aggregate.LAST).target(List.of(anOutcome(1).absent()))).isEqualTo(target("0"));
        assertThat(rule(MINUS_ONE, Aggregate.SUM).target(List.of(anOutcome(1).absent()))).isEqualTo(target("0"));
        assertThat(rule(TENTH, Aggregate.MEAN).target(List.of(anOutcome(1).absent(), anOutcome(2).graded("8", "10")))).isEqualTo(target("4"));
    }

    @Test
    void an_absence_is_nothing_to_a_rule_about_the_graded() {
        Rule rule = new Rule(new Match("exam", Set.of(), Set.of(OutcomeState.GRADED)), TENTH, Aggregate.LAST, null);

        assertThat(rule.target(List.of(anOutcome(1).absent()))).isEqualTo(Target.NONE);
        assertThat(rule.target(List.of(anOutcome(1).absent(), anOutcome(2).excused()))).isEqualTo(Target.EXEMPT);
    }

    @Test
    void is_exempt_only_if_all_that_match_are_excused() {
        Rule rule = rule(TENTH, Aggregate.MEAN);

        assertThat(rule.target(List.of(anOutcome(1).excused()))).isEqualTo(Target.EXEMPT);
        assertThat(rule.target(List.of(anOutcome(1).excused(), anOutcome(2).withdrawn()))).isEqualTo(Target.EXEMPT);
        assertThat(rule.target(List.of(anOutcome(1).excused(), anOutcome(2).graded("8", "10")))).isEqualTo(target("8"));
        assertThat(rule.target(List.of(anOutcome(1).excused(), anOutcome(2).absent()))).isEqualTo(target("0"));
    }

    @Test
    void is_none_if_nothing_matches() {
        Rule rule = rule(TENTH, Aggregate.SUM);

        assertThat(rule.target(List.of())).isEqualTo(Target.NONE);
        assertThat(rule.target(List.of(anOutcome(1).withdrawn()))).isEqualTo(Target.NONE);
        assertThat(rule.target(List.of(anOutcome(1).of("exam", "contest").excused()))).isEqualTo(Target.NONE);
        assertThat(rule.target(List.of(anOutcome(1).of("lecture", "stage").graded("1", "1")))).isEqualTo(Target.NONE);
    }

    @Test
    void an_outcome_may_have_more_tags_than_the_rule_asks_for() {
        StatedOutcome resit = anOutcome(1).of("exam", "stage", "resit").graded("7", "10");

        assertThat(rule(TENTH, Aggregate.SUM).target(List.of(resit))).isEqualTo(target("7"));
    }

    @Test
    void of_two_at_the_same_instant_the_higher_id_is_the_last() {
        StatedOutcome lower = anOutcome(1).graded("9", "10");
        StatedOutcome higher = anOutcome(2).graded("5", "10");

        assertThat(rule(TENTH, Aggregate.LAST).target(List.of(higher, lower))).isEqualTo(target("5"));
        assertThat(rule(TENTH, Aggregate.LAST).target(List.of(lower, higher))).isEqualTo(target("5"));
    }

    @Test
    void the_best_of_a_zero_and_an_absence_is_the_zero() {
        Rule rule = rule(new PointsOf.Fixed(Points.of("1")), Aggregate.BEST);

        assertThat(rule.target(List.of(anOutcome(1).graded("0", "10"), anOutcome(2).absent()))).isEqualTo(target("1"));
        assertThat(rule.target(List.of(anOutcome(2).absent(), anOutcome(1).graded("0", "10")))).isEqualTo(target("1"));
    }

    @ParameterizedTest
    @CsvSource({"12, 10", "10, 10", "9.99, 9.99", "-12, -10", "-3, -3"})
    void is_capped_on_both_sides_of_zero(String score, String points) {
        Rule rule = new Rule(match(), TENTH, Aggregate.SUM, Points.of("10"));

        assertThat(rule.target(List.of(anOutcome(1).graded(score, "10")))).isEqualTo(target(points));
    }

    @Test
    void two_revisions_of_one_outcome_are_refused() {
        List<StatedOutcome> both = List.of(anOutcome(1).graded("9", "10"), anOutcome(1).revision(2).graded("5", "10"));

        assertThatThrownBy(() -> rule(TENTH, Aggregate.SUM).target(both)).hasMessage("outcome 1 is given twice");
    }

    private static Rule rule(PointsOf points, Aggregate aggregate) {
        return new Rule(match(), points, aggregate, null);
    }

    private static Match match() {
        return new Match("exam", Set.of("stage"), Match.POINT_GIVING);
    }

    private static PointsOf.Band band(String from, String points) {
        return new PointsOf.Band(new BigDecimal(from), Points.of(points));
    }

    private static Target target(String points) {
        return Target.of(Points.of(points));
    }
}
