package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;

/** Who may see, keep and chair which meeting. */
@ApplicationScoped
class MeetingSight {

    private static final Role[] KEEPERS = {Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY};
    /** Who sees what is planned and how it went, beside the members themselves. */
    private static final Role[] SEERS = {Role.TRAINER, Role.DIRECTOR, Role.CENTRE, Role.DEPUTY, Role.INSPECTION, Role.HR};

    private final Access access;
    private final Caller caller;

    MeetingSight() {
        this(null, null);
    }

    @Inject
    MeetingSight(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** @throws Failure.Forbidden unless the caller plans the meetings of this unit: its trainer, director, the centre or the deputy manager */
    void requireKeeper(String unitPath) {
        access.requireOverUnit(unitPath, KEEPERS);
    }

    /** The units (with all below) whose meetings the caller plans: prefixes of unit paths. */
    List<String> pathsKept() {
        return access.pathsOf(KEEPERS[0], KEEPERS);
    }

    boolean isKeeper(String unitPath) {
        return access.hasOverUnit(unitPath, KEEPERS);
    }

    /** @throws Failure.Forbidden unless the caller chairs it or plans the meetings of its unit */
    void requireChair(Meeting meeting) {
        if (!isChair(meeting)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    boolean isChair(Meeting meeting) {
        return caller.memberIfAny().filter(meeting.chair()::equals).isPresent() || isKeeper(meeting.unitPath());
    }

    /** @throws Failure.Forbidden unless it is a meeting of the caller's own unit or of one above, he chairs it, or a role over it shows it to him */
    void requireSight(String unitPath, MemberId chair) {
        if (!sees(unitPath, chair)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    /** The units, with all below, whose meetings a role shows to the caller: prefixes of unit paths. */
    List<String> pathsSeen() {
        return access.pathsOf(SEERS[0], SEERS);
    }

    private boolean sees(String unitPath, MemberId chair) {
        return caller.actor().isSystem() || caller.member().equals(chair) || access.me().unitPath().startsWith(unitPath)
                || access.hasOverUnit(unitPath, SEERS);
    }

    boolean sees(Meeting meeting) {
        return sees(meeting.unitPath(), meeting.chair());
    }

    void requireSight(Meeting meeting) {
        requireSight(meeting.unitPath(), meeting.chair());
    }
}
