package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;

class RuleLawsTest {

    @Property(tries = 500)
    void a_target_does_not_depend_on_the_order(@ForAll("rules") Rule rule,
            @ForAll("outcomes") List<StatedOutcome> outcomes, @ForAll Random random) {
        List<StatedOutcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, random);

        assertThat(rule.target(shuffled)).isEqualTo(rule.target(outcomes));
    }

    @Property(tries = 300)
    void withdrawn_outcomes_are_as_if_never_stated(@ForAll("rules") Rule rule, @ForAll("outcomes") List<StatedOutcome> outcomes) {
        List<StatedOutcome> standing = outcomes.stream().filter(stated -> stated.outcome().state() != OutcomeState.WITHDRAWN).toList();

        assertThat(rule.target(standing)).isEqualTo(rule.target(outcomes));
    }

    @Property(tries = 300)
    void an_outcome_that_does_not_concern_the_rule_changes_nothing(@ForAll("rules") Rule rule,
            @ForAll("outcomes") List<StatedOutcome> outcomes) {
        List<StatedOutcome> concerned = outcomes.stream().filter(stated -> rule.concerns(stated.outcome())).toList();

        assertThat(rule.target(concerned)).isEqualTo(rule.target(outcomes));
    }

    @Property(tries = 300)
    void no_target_is_beyond_the_cap(@ForAll("rules") Rule rule, @ForAll("outcomes") List<StatedOutcome> outcomes) {
        if (rule.cap() != null) {
            assertThat(rule.target(outcomes).points().value().abs()).isLessThanOrEqualTo(rule.cap().value());
        }
    }

    @Property(tries = 300)
    void a_rule_survives_being_written_and_read(@ForAll("rules") Rule rule) {
        assertThat(Rule.read(rule.json())).isEqualTo(rule);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Given.rules();
    }

    @Provide
    Arbitrary<List<StatedOutcome>> outcomes() {
        return Given.currentOutcomes();
    }
}
