package org.lianbing.people;

import java.time.LocalDate;
import org.lianbing.kernel.MemberId;

/**
 * What is shown of a member wherever he is named.
 *
 * @param inPostOn         任现岗日期, the basis of tenure; null for those without a customer-manager's post
 * @param onboardingFrom   null if he never was a newcomer here
 * @param onboardingPassed the day he was taken on; null until then
 */
public record MemberCard(MemberId id, String number, String name, long unitId, String unitName, String unitPath, String post,
        LocalDate inPostOn, LocalDate onboardingFrom, LocalDate onboardingPassed) {

    public boolean isNewcomer() {
        return onboardingFrom != null && onboardingPassed == null;
    }

    /** Whether he was still a newcomer on that day. */
    public boolean wasNewcomerOn(LocalDate day) {
        return onboardingFrom != null && (onboardingPassed == null || onboardingPassed.isAfter(day));
    }
}
