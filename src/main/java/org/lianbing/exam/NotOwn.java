package org.lianbing.exam;

import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;

/** Nobody marks, extends or admits what is his own. */
final class NotOwn {

    private NotOwn() {
    }

    static void check(Attempt attempt, Caller caller) {
        if (caller.memberIfAny().map(attempt::belongsTo).orElse(false)) {
            throw new Failure.Forbidden("exam.own");
        }
    }
}
