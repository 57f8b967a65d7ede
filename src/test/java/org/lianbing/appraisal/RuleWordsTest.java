package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Points;

class RuleWordsTest {

    @Test
    void a_shipped_rule_is_said_in_the_order_of_its_working() {
        Rule rule = SchemeJson.shipped("monthly").indicator("training").orElseThrow().rule();

        assertThat(RuleWords.of(rule)).extracting(Sentence::key).containsExactly("appraisal.rule.matchTagged", "appraisal.rule.proportion",
                "appraisal.rule.last", "appraisal.rule.cap", "appraisal.rule.excused");
        assertThat(RuleWords.of(rule).get(1).args()).containsExactly(Points.of("10"));
    }

    @Test
    void bands_are_said_in_per_cent() {
        PointsOf bands = new PointsOf.Bands(List.of(new PointsOf.Band(new BigDecimal("0.955"), Points.of("10")),
                new PointsOf.Band(new BigDecimal("0.6"), Points.of("6"))));
        Rule rule = new Rule(new Match("exam", Set.of(), Set.of(OutcomeState.GRADED)), bands, Aggregate.MEAN, null);

        assertThat(RuleWords.of(rule)).contains(Sentence.of("appraisal.rule.band", "95.5", Points.of("10")),
                Sentence.of("appraisal.rule.band", "60", Points.of("6")), Sentence.of("appraisal.rule.belowBands"));
    }

    @Test
    void every_way_to_aggregate_has_its_words() {
        for (Aggregate aggregate : Aggregate.values()) {
            Rule rule = new Rule(new Match("exam", Set.of(), Match.POINT_GIVING), new PointsOf.Fixed(Points.of("1")), aggregate, null);
            assertThat(RuleWords.of(rule)).extracting(Sentence::key).contains("appraisal.rule." + aggregate.code());
        }
    }
}
