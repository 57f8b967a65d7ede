package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Absences: who did not come to a closed sitting is stated absent (缺考), or excused (缓考) where a trainer gave a reason. */
@ApplicationScoped
@Transactional
public class SettleSitting {

    private final Sittings sittings;
    private final StateResult stateResult;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;
    private final TellCandidates tell;
    private final DeskLog log;

    SettleSitting() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    SettleSitting(Sittings sittings, StateResult stateResult, Access access, Caller caller, Clock clock, AuditTrail audit,
            TellCandidates tell, DeskLog log) {
        this.sittings = sittings;
        this.stateResult = stateResult;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.tell = tell;
        this.log = log;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(long id) {
        // Before the sitting: who starts in its last moment holds his candidate's row and then needs the sitting's.
        sittings.lockOut(id);
        Sitting sitting = sittings.lock(id);
        if (!sitting.isSettled() && sitting.hasClosedBy(clock.instant())) {
            sittings.candidates(id).forEach(candidate -> stateResult.of(sitting, candidate.member()));
            sitting.settle();
            tell.over(id, sittings.candidates(id).stream().map(Sittings.Candidate::member).toList());
            audit.record("exam.sitting.settle", "sitting/" + id, "");
        }
    }

    /**
     * Excuses a candidate who could not come, before or after the sitting has closed.
     *
     * @param reason is kept and shown; required
     * @throws Failure.Forbidden if it is the caller himself
     * @throws Failure.Conflict  if he has started or his paper waits to be keyed in, or the sitting was called off
     */
    public void excuse(long id, MemberId member, String reason) {
        access.requireOver(member, Role.TRAINER);
        NotOwn.check(Set.of(member), caller);
        String why = Reason.given(reason);
        sittings.lockCandidate(id, member);
        Sitting sitting = sittings.lock(id);
        if (sittings.candidate(id, member).isEmpty()) {
            throw new Failure.NotFound("exam.candidate.unknown");
        }
        if (sitting.isCancelled() || !sittings.attempts(id, member).stream().allMatch(Attempt::isAbsent)) {
            throw new Failure.Conflict("exam.excuse.tooLate");
        }
        sittings.excuse(id, member, why, caller.memberIfAny().orElse(null));
        if (sitting.isSettled()) {
            stateResult.of(sitting, member);
        }
        log.write(id, member, DeskAct.EXCUSE, "", why);
        audit.record("exam.candidate.excuse", "sitting/" + id + "/member/" + member, why);
    }

    /**
     * Takes an excuse back that was given by mistake: he may still come, or is absent.
     *
     * @param reason is kept; required
     */
    public void withdrawExcuse(long id, MemberId member, String reason) {
        access.requireOver(member, Role.TRAINER);
        NotOwn.check(Set.of(member), caller);
        String why = Reason.given(reason);
        sittings.lockCandidate(id, member);
        Sitting sitting = sittings.lock(id);
        if (sittings.candidate(id, member).isEmpty()) {
            throw new Failure.NotFound("exam.candidate.unknown");
        }
        sittings.excuse(id, member, null, null);
        if (sitting.isSettled()) {
            stateResult.of(sitting, member);
        }
        log.write(id, member, DeskAct.UNEXCUSE, "", why);
        audit.record("exam.candidate.unexcuse", "sitting/" + id + "/member/" + member, why);
    }
}
