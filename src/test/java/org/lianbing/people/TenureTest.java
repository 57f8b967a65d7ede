package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.kernel.MemberId;

/** Completed years in the post decide the tier; onboarding is a state. */
class TenureTest {

    private static final List<Tier> TIERS = List.of(new Tier("onboarding", "入职", "Onboarding", -1), new Tier("1-2", "1–2 年", "1–2 years", 0),
            new Tier("3-4", "3–4 年", "3–4 years", 3), new Tier("5-6", "5–6 年", "5–6 years", 5), new Tier("7+", "7 年以上", "7 years and more", 7));

    @ParameterizedTest
    @CsvSource({"2023-11-22, 2026-11-21, 2", "2023-11-22, 2026-11-22, 3", "2024-02-29, 2025-02-28, 0", "2024-02-29, 2025-03-01, 1",
        "2024-02-29, 2028-02-29, 4", "2027-01-01, 2026-11-22, 0"})
    void a_year_counts_when_it_is_complete(LocalDate inPost, LocalDate today, int years) {
        assertThat(Tenure.years(inPost, today)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 1-2", "2023-11-23, 1-2", "2023-11-22, 3-4", "2021-11-22, 5-6", "2019-11-23, 5-6", "2019-11-22, 7+", "1999-01-01, 7+"})
    void the_tier_is_the_highest_whose_years_are_reached(LocalDate inPost, String tier) {
        assertThat(Tenure.tier(card(inPost, null, null), LocalDate.of(2026, 11, 22), TIERS)).map(Tier::code).contains(tier);
    }

    @Test
    void a_newcomer_is_in_onboarding_however_long_and_leaves_it_when_taken_on() {
        LocalDate began = LocalDate.of(2020, 1, 6);
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(Tenure.tier(card(began, began, null), today, TIERS)).map(Tier::code).contains("onboarding");
        assertThat(Tenure.tier(card(began, began, today), today, TIERS)).map(Tier::code).contains("5-6");
    }

    @Test
    void who_has_no_post_has_no_tier() {
        assertThat(Tenure.tier(card(null, null, null), LocalDate.of(2026, 11, 22), TIERS)).isEmpty();
    }

    private static MemberCard card(LocalDate inPost, LocalDate newcomerFrom, LocalDate takenOn) {
        return new MemberCard(new MemberId(1), "001", "测试员", 1, "测试单位", "/1/", "客户经理", inPost, newcomerFrom, takenOn);
    }
}
