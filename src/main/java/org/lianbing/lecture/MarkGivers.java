package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;

/** Whose mark counts by itself: the chair's, and that of a director over the lecturer. A director who chairs marks as chair: nobody counts twice. */
@ApplicationScoped
class MarkGivers {

    private final Access access;
    private final Caller caller;

    MarkGivers() {
        this(null, null);
    }

    @Inject
    MarkGivers(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** As what the caller marks this lecturer; empty for listeners and for the lecturer himself. */
    Optional<MarkGiver> caller(Meeting meeting, MeetingRules rules, MemberId lecturer) {
        MemberId me = caller.member();
        if (me.equals(lecturer)) {
            return Optional.empty();
        }
        if (me.equals(meeting.chair())) {
            return Optional.of(MarkGiver.CHAIR);
        }
        return rules.director() > 0 && access.hasOver(lecturer, Role.DIRECTOR) ? Optional.of(MarkGiver.DIRECTOR) : Optional.empty();
    }
}
