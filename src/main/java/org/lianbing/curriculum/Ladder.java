package org.lianbing.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lianbing.people.Tier;

/**
 * The tiers of a unit, and where somebody stands on them.
 *
 * @param tiers in order of years, onboarding first
 * @param own   empty for those without a customer-manager's post
 * @param whole whether he may look at every course: staff without a post, and those who keep the courses
 */
record Ladder(List<Tier> tiers, Optional<Tier> own, boolean whole) {

    Ladder {
        tiers = List.copyOf(tiers);
    }

    /** His own tier's courses and those of the tiers before, to go back to; the later ones come with the years. */
    boolean shows(String tier) {
        return whole || own.isPresent() && place(tier) >= 0 && place(tier) <= place(own.get().code());
    }

    boolean isOwn(String tier) {
        return own.filter(mine -> mine.code().equals(tier)).isPresent();
    }

    /** From 0; −1 for a tier that the unit does not have. */
    int place(String tier) {
        Predicate<Tier> same = each -> each.code().equals(tier);
        return tiers.stream().filter(same).findFirst().map(tiers::indexOf).orElse(-1);
    }
}
