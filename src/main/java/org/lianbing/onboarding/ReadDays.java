package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.platform.Caller;

/** A day of shadowing for whoever may see the newcomer's learning. A draft is its writer's alone. */
@ApplicationScoped
@Transactional
public class ReadDays {

    private final ShadowingDays days;
    private final Access access;
    private final Caller caller;

    ReadDays() {
        this(null, null, null);
    }

    @Inject
    ReadDays(ShadowingDays days, Access access, Caller caller) {
        this.days = days;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @throws Failure.NotFound  if there is none, or another's draft
     * @throws Failure.Forbidden if the caller may not see it
     */
    public ShadowingDay get(long id) {
        ShadowingDay day = days.get(id);
        access.requireSight(day.member(), Matter.LEARNING);
        if (day.state() == ShadowingDay.State.DRAFT && !isMine(day)) {
            throw new Failure.NotFound("onboarding.day.unknown");
        }
        return day;
    }

    public boolean isMine(ShadowingDay day) {
        return caller.memberIfAny().filter(day.member()::equals).isPresent();
    }
}
