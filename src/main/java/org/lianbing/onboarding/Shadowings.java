package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.OutcomeStore;

/** How far the shadowing of newcomers is: their days here, or what a system beside this one has stated. */
@ApplicationScoped
@Transactional
class Shadowings {

    private final ShadowingDays days;
    private final Programmes programmes;
    private final OutcomeStore outcomes;

    Shadowings() {
        this(null, null, null);
    }

    @Inject
    Shadowings(ShadowingDays days, Programmes programmes, OutcomeStore outcomes) {
        this.days = days;
        this.programmes = programmes;
        this.outcomes = outcomes;
    }

    Shadowing of(MemberCard newcomer) {
        return of(List.of(newcomer)).get(newcomer.id());
    }

    /** Three queries, however many they are. */
    Map<MemberId, Shadowing> of(Collection<MemberCard> newcomers) {
        List<MemberId> ids = newcomers.stream().map(MemberCard::id).toList();
        Map<MemberId, ShadowingDays.Counts> counts = days.counts(ids);
        Map<Long, Integer> set = programmes.all();
        Set<MemberId> stated = outcomes.current(ids, StateShadowing.KIND).stream().map(StatedOutcome::outcome)
                .filter(outcome -> !outcome.source().equals(StateShadowing.SOURCE) && Boolean.TRUE.equals(outcome.passed()))
                .map(Outcome::member).collect(Collectors.toSet());
        Map<MemberId, Shadowing> found = new HashMap<>();
        newcomers.forEach(card -> {
            ShadowingDays.Counts count = counts.getOrDefault(card.id(), ShadowingDays.Counts.NONE);
            found.put(card.id(), new Shadowing(count.ticked(), count.sent(), Programmes.wanted(card.unitPath(), set), stated.contains(card.id())));
        });
        return found;
    }
}
