package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Lets a candidate change his device once (解锁换机), as when its battery is empty. */
@ApplicationScoped
@Transactional
public class UnlockAttempt {

    private final Sittings sittings;
    private final Access access;
    private final Caller caller;
    private final AuditTrail audit;
    private final DeskLog log;

    UnlockAttempt() {
        this(null, null, null, null, null);
    }

    @Inject
    UnlockAttempt(Sittings sittings, Access access, Caller caller, AuditTrail audit, DeskLog log) {
        this.sittings = sittings;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.log = log;
    }

    /**
     * The next other device that starts takes the attempt over; until then the old one goes on.
     *
     * @param reason is kept; required
     * @throws Failure.Conflict if it has been handed in, may be worked on with any device, or is unlocked already
     */
    public void unlock(long id, String reason) {
        Attempt attempt = sittings.lockAttempt(id);
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), Role.TRAINER);
        String why = Reason.given(reason);
        if (!attempt.isOpen()) {
            throw new Failure.Conflict("exam.attempt.closed");
        }
        if (attempt.device() == null || attempt.isUnlocked()) {
            throw new Failure.Conflict("exam.unlock.needless");
        }
        attempt.unlock();
        audit.record("exam.attempt.unlock", "attempt/" + id, why);
        log.write(attempt.sittingId(), attempt.member(), DeskAct.UNLOCK, "", why);
    }
}
