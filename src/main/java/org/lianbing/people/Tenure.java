package org.lianbing.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Completed years in the post (任现岗), and the tier that follows from them. Not since hire: who is transferred in starts anew. */
final class Tenure {

    private Tenure() {
    }

    /** Completed years (满); a year that began on 29 February is complete on 1 March of a common year. Never negative. */
    static int years(LocalDate inPostOn, LocalDate today) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(inPostOn, today));
    }

    /** The highest tier whose minimum is reached; onboarding is a state, not a number of years. Empty for those without a post. */
    static Optional<Tier> tier(MemberCard member, LocalDate today, List<Tier> tiers) {
        if (member.isNewcomer()) {
            return tiers.stream().filter(Tier::isOnboarding).findFirst();
        }
        if (member.inPostOn() == null) {
            return Optional.empty();
        }
        int years = years(member.inPostOn(), today);
        return tiers.stream().filter(tier -> !tier.isOnboarding() && tier.minYears() <= years)
                .max(Comparator.comparingInt(Tier::minYears));
    }

    /**
     * Time away does not count: the day in the post moves forward by the days between the last day and the first day back.
     *
     * @param inPostOn null stays null
     */
    static LocalDate afterAbsence(LocalDate inPostOn, LocalDate leftOn, LocalDate backOn) {
        return inPostOn == null ? null : inPostOn.plusDays(Math.max(0, ChronoUnit.DAYS.between(leftOn, backOn) - 1));
    }
}
