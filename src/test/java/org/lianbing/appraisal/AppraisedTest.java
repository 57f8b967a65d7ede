package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;

class AppraisedTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    @Test
    void a_customer_manager_stands_under_the_monthly_scheme() {
        assertThat(Appraised.scheme(card(LocalDate.of(2020, 1, 1), null, null), NOVEMBER)).contains("monthly");
    }

    @Test
    void a_newcomer_stands_under_his_own() {
        assertThat(Appraised.scheme(card(LAST_DAY, LAST_DAY, null), NOVEMBER)).contains("onboarding");
        assertThat(Appraised.scheme(card(null, LAST_DAY.minusDays(20), null), NOVEMBER)).contains("onboarding");
    }

    @Test
    void who_is_taken_on_by_the_last_day_stands_under_the_monthly_one() {
        assertThat(Appraised.scheme(card(LAST_DAY.minusDays(60), LAST_DAY.minusDays(60), LAST_DAY), NOVEMBER)).contains("monthly");
        assertThat(Appraised.scheme(card(LAST_DAY.minusDays(60), LAST_DAY.minusDays(60), LAST_DAY.plusDays(1)), NOVEMBER))
                .contains("onboarding");
    }

    @Test
    void nobody_is_appraised_before_he_has_come() {
        assertThat(Appraised.scheme(card(LAST_DAY.plusDays(1), LAST_DAY.plusDays(1), null), NOVEMBER)).isEmpty();
        assertThat(Appraised.isNewcomer(card(null, LAST_DAY.plusDays(1), null), NOVEMBER)).isFalse();
    }

    @Test
    void who_has_no_post_is_not_appraised() {
        assertThat(Appraised.scheme(card(null, null, null), NOVEMBER)).isEmpty();
    }

    private static MemberCard card(LocalDate inPostOn, LocalDate onboardingFrom, LocalDate onboardingPassed) {
        return new MemberCard(new MemberId(7), "061102", "陆婉青", 3, "客户服务一部", "/1/2/3/", "客户经理", inPostOn, onboardingFrom,
                onboardingPassed);
    }
}
