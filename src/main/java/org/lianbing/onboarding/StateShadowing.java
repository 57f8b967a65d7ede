package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Members;
import org.lianbing.platform.OutcomeStore;

/**
 * States how many days of the wanted are ticked, in the transaction of the tick. One outcome for each month: what stood in October stays
 * in October when the tenth day is ticked in November.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StateShadowing {

    static final String SOURCE = "onboarding";
    static final String KIND = "shadowing";
    /** Fact, not a word on screen: titles of activities are in the company's language. */
    private static final String TITLE = "跟班见习";

    private final Shadowings shadowings;
    private final Members members;
    private final OutcomeStore outcomes;
    private final Clock clock;

    StateShadowing() {
        this(null, null, null, null);
    }

    @Inject
    StateShadowing(Shadowings shadowings, Members members, OutcomeStore outcomes, Clock clock) {
        this.shadowings = shadowings;
        this.members = members;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Under the lock of the newcomer's days. */
    void of(MemberId member) {
        Shadowing shadowing = shadowings.of(members.card(member));
        String key = "shadowing/" + member;
        outcomes.state(new Outcome(SOURCE, key + "/" + YearMonth.from(members.today(member)), member, KIND, new Activity(key, TITLE),
                OutcomeState.GRADED, Score.of(Math.min(shadowing.ticked(), shadowing.wanted())), Score.of(shadowing.wanted()),
                shadowing.ticked() >= shadowing.wanted(), clock.instant(), "/onboarding/newcomer?id=" + member, Set.of()));
    }
}
