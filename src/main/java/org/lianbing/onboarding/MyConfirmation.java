package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lianbing.curriculum.CourseProgress;
import org.lianbing.curriculum.Progress;
import org.lianbing.exam.MySittings;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Members;
import org.lianbing.people.Newcomer;
import org.lianbing.people.Role;
import org.lianbing.people.Tier;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;

/** Where the caller stands as a newcomer. */
@ApplicationScoped
@Transactional
public class MyConfirmation {

    private static final int RECENT = 50;

    private final Caller caller;
    private final Members members;
    private final Progress progress;
    private final MySittings sittings;
    private final OutcomeStore outcomes;
    private final Shadowings shadowings;
    private final ShadowingDays days;
    private final OpenEarly openings;

    MyConfirmation() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    MyConfirmation(Caller caller, Members members, Progress progress, MySittings sittings, OutcomeStore outcomes, Shadowings shadowings,
            ShadowingDays days, OpenEarly openings) {
        this.caller = caller;
        this.members = members;
        this.progress = progress;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.shadowings = shadowings;
        this.days = days;
        this.openings = openings;
    }

    /** @throws Failure.NotFound if the caller is no newcomer */
    public Confirmation get() {
        MemberId me = caller.member();
        Newcomer newcomer = members.newcomer(me).filter(found -> found.passedOn() == null)
                .orElseThrow(() -> new Failure.NotFound("onboarding.notNewcomer"));
        LocalDate today = members.today(me);
        List<StatedOutcome> stated = outcomes.latest(me, RECENT);
        return new Confirmation(newcomer.from(), newcomer.due(), newcomer.due() == null ? 0 : ChronoUnit.DAYS.between(today, newcomer.due()),
                course(me).orElse(null), newcomer.mentor() == null ? null : members.card(newcomer.mentor()), shadowings.of(members.card(me)),
                days.of(me), today, last(stated, StateShadowing.KIND, null), openings.of(me).orElse(null),
                sittings.due().stream().filter(sitting -> sitting.tags().contains(Tier.ONBOARDING)).findFirst().orElse(null),
                last(stated, "exam", Tier.ONBOARDING), members.holders(Role.DIRECTOR, me), members.holders(Role.DEPUTY, me));
    }

    private Optional<CourseProgress> course(MemberId me) {
        return progress.of(me).stream().filter(course -> course.tier().equals(Tier.ONBOARDING)).findFirst();
    }

    private static StatedOutcome last(List<StatedOutcome> stated, String kind, String tag) {
        return stated.stream().filter(one -> one.outcome().kind().equals(kind) && one.outcome().state() == OutcomeState.GRADED
                && (tag == null || one.outcome().tags().contains(tag))).findFirst().orElse(null);
    }
}
