package org.lianbing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianbing.people.Tier;

class LadderTest {

    private static final Tier ONBOARDING = new Tier("onboarding", "入职", "Onboarding", -1);
    private static final Tier FIRST = new Tier("1-2", "1–2 年", "1–2 years", 0);
    private static final Tier SECOND = new Tier("3-4", "3–4 年", "3–4 years", 3);
    private static final List<Tier> TIERS = List.of(ONBOARDING, FIRST, SECOND);

    @Test
    void a_member_sees_his_tier_and_those_before_it_and_none_after() {
        Ladder ladder = new Ladder(TIERS, Optional.of(FIRST), false);
        assertThat(List.of("onboarding", "1-2", "3-4")).filteredOn(ladder::shows).containsExactly("onboarding", "1-2");
    }

    @Test
    void a_newcomer_sees_onboarding_only() {
        Ladder ladder = new Ladder(TIERS, Optional.of(ONBOARDING), false);
        assertThat(List.of("onboarding", "1-2", "3-4")).filteredOn(ladder::shows).containsExactly("onboarding");
    }

    @Test
    void a_tier_that_his_unit_does_not_have_is_not_for_him() {
        assertThat(new Ladder(TIERS, Optional.of(SECOND), false).shows("7+")).isFalse();
    }

    @Test
    void staff_may_look_at_everything() {
        assertThat(List.of("onboarding", "3-4", "7+")).allMatch(new Ladder(TIERS, Optional.empty(), true)::shows);
    }

    @Test
    void without_post_and_without_such_a_role_there_is_nothing() {
        assertThat(List.of("onboarding", "3-4", "7+")).noneMatch(new Ladder(TIERS, Optional.empty(), false)::shows);
    }
}
