package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Calls a sitting off that nobody has started (取消). Its candidates are told why; it stays in the list. */
@ApplicationScoped
@Transactional
public class CancelSitting {

    private final Sittings sittings;
    private final TellCandidates tell;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    CancelSitting() {
        this(null, null, null, null, null, null);
    }

    @Inject
    CancelSitting(Sittings sittings, TellCandidates tell, Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.tell = tell;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param reason is kept and told to the candidates; required
     * @throws Failure.Forbidden unless the caller is a trainer over all its candidates
     * @throws Failure.Conflict  if somebody has started, it has closed, or it was called off before
     */
    public void cancel(long id, String reason) {
        boolean started = sittings.lockOutAndAskWhetherStarted(id);
        Sitting sitting = sittings.lock(id);
        List<MemberId> candidates = sittings.candidates(id).stream().map(Sittings.Candidate::member).toList();
        access.requireOverAll(candidates, Set.of(Role.TRAINER));
        String why = Reason.given(reason);
        if (sitting.isCancelled()) {
            throw new Failure.Conflict("exam.cancel.again");
        }
        if (sitting.hasClosedBy(clock.instant())) {
            throw new Failure.Conflict("exam.cancel.closed");
        }
        if (started) {
            throw new Failure.Conflict("exam.cancel.started");
        }
        sitting.cancel(why, caller.memberIfAny().orElse(null), clock.instant());
        sittings.flush();
        tell.cancelled(sitting, candidates);
        audit.record("exam.sitting.cancel", "sitting/" + id, why);
    }
}
