package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;

/** One newcomer's way in full, for whoever may see his learning. */
@ApplicationScoped
@Transactional
public class ReadNewcomer {

    private final FindNewcomers find;
    private final ShadowingDays days;
    private final AssignMentor mentors;
    private final OpenEarly openings;
    private final Access access;
    private final Caller caller;

    ReadNewcomer() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ReadNewcomer(FindNewcomers find, ShadowingDays days, AssignMentor mentors, OpenEarly openings, Access access, Caller caller) {
        this.find = find;
        this.days = days;
        this.mentors = mentors;
        this.openings = openings;
        this.access = access;
        this.caller = caller;
    }

    /** @throws Failure.NotFound if he is no newcomer; Failure.Forbidden if the caller may not see his learning */
    public NewcomerFile get(MemberId member) {
        NewcomerRow row = find.one(member);
        boolean own = caller.memberIfAny().filter(member::equals).isPresent();
        List<ShadowingDay> shown = days.of(member).stream().filter(day -> own || day.state() != ShadowingDay.State.DRAFT).toList();
        return new NewcomerFile(row, shown, mentors.history(member), openings.of(member).orElse(null), access.hasOver(member, AssignMentor.BY),
                access.hasOver(member, OpenEarly.BY));
    }
}
