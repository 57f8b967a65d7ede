package org.lianbing.appraisal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.lianbing.people.MemberCard;

/** Who is appraised in a month, and by which scheme. */
final class Appraised {

    static final String MONTHLY = "monthly";
    static final String ONBOARDING = "onboarding";

    private Appraised() {
    }

    /**
     * The code of the scheme: the last day of the month decides. A newcomer has no customer area, so he stands under his own.
     *
     * @return empty for those who have neither a customer-manager's post nor are newcomers
     */
    static Optional<String> scheme(MemberCard member, YearMonth period) {
        LocalDate last = period.atEndOfMonth();
        if (isNewcomer(member, period)) {
            return Optional.of(ONBOARDING);
        }
        return member.inPostOn() == null || member.inPostOn().isAfter(last) ? Optional.empty() : Optional.of(MONTHLY);
    }

    static boolean isNewcomer(MemberCard member, YearMonth period) {
        LocalDate last = period.atEndOfMonth();
        return member.wasNewcomerOn(last) && !member.onboardingFrom().isAfter(last);
    }
}
