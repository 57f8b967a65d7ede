package org.lianbing.exam;

import java.util.Collection;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;

/** Nobody marks, plans, releases, extends, voids or admits what is his own. */
final class NotOwn {

    private NotOwn() {
    }

    static void check(Attempt attempt, Caller caller) {
        if (caller.memberIfAny().map(attempt::belongsTo).orElse(false)) {
            throw new Failure.Forbidden("exam.own");
        }
    }

    static void check(Collection<MemberId> members, Caller caller) {
        if (caller.memberIfAny().map(members::contains).orElse(false)) {
            throw new Failure.Forbidden("exam.own");
        }
    }
}
