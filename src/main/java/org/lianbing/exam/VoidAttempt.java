package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/**
 * Declares that an attempt gives no result (作废), and takes that back. What it had stated is corrected by a further revision of the
 * outcome, and the ledger follows: another attempt of his counts then, or the outcome is withdrawn. He was there, so he is never absent.
 */
@ApplicationScoped
@Transactional
public class VoidAttempt {

    private static final Role[] MAY = {Role.TRAINER, Role.DIRECTOR};

    private final Sittings sittings;
    private final Answers answers;
    private final Marking marking;
    private final StateResult stateResult;
    private final TellCandidates tell;
    private final DeskLog log;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    VoidAttempt() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    VoidAttempt(Sittings sittings, Answers answers, Marking marking, StateResult stateResult, TellCandidates tell, DeskLog log, Access access,
            Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.marking = marking;
        this.stateResult = stateResult;
        this.tell = tell;
        this.log = log;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether the caller may: a trainer or director over the candidate, never the candidate himself. */
    public boolean isAllowed(long id) {
        Attempt attempt = sittings.attempt(id);
        return !caller.memberIfAny().map(attempt::belongsTo).orElse(false) && access.hasOver(attempt.member(), MAY);
    }

    /**
     * One that is still open is closed with it.
     *
     * @param reason is kept and told to the candidate; required
     * @throws Failure.Conflict if it is void already, or a paper that nobody has keyed in
     */
    public void strikeOut(long id, String reason) {
        Attempt attempt = locked(id);
        String why = Reason.given(reason);
        if (attempt.isVoid()) {
            throw new Failure.Conflict("exam.void.again");
        }
        if (attempt.isOnPaper() || attempt.isAbsent()) {
            throw new Failure.Conflict("exam.void.paper");
        }
        boolean running = attempt.isOpen();
        if (running) {
            attempt.submit(clock.instant(), Attempt.SubmittedBy.FORCED);
        }
        attempt.strikeOut(why);
        sittings.flush();
        if (running) {
            marking.closeAndMark(attempt);
        }
        answers.awaitNobody(id);
        Sitting sitting = sittings.get(attempt.sittingId());
        stateResult.takeBack(sitting, attempt.member());
        log.write(sitting.id(), attempt.member(), DeskAct.VOID, "", why);
        tell.voided(sitting, attempt, why);
        audit.record("exam.attempt.void", "attempt/" + id, why);
    }

    /**
     * It was a mistake: the attempt is marked again and its result stated again.
     *
     * @throws Failure.Conflict if it is not void
     */
    public void restore(long id, String reason) {
        Attempt attempt = locked(id);
        String why = Reason.given(reason);
        if (!attempt.isVoid()) {
            throw new Failure.Conflict("exam.void.not");
        }
        attempt.restore();
        sittings.flush();
        marking.closeAndMark(attempt);
        Sitting sitting = sittings.get(attempt.sittingId());
        log.write(sitting.id(), attempt.member(), DeskAct.RESTORE, "", why);
        tell.restored(sitting, attempt, why);
        audit.record("exam.attempt.restore", "attempt/" + id, why);
    }

    private Attempt locked(long id) {
        Attempt attempt = sittings.lockAttempt(id);
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), MAY);
        return attempt;
    }
}
