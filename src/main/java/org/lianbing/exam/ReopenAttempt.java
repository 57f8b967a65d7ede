package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Takes a hand-in back that was a mistake: the candidate goes on with the time that he had left. */
@ApplicationScoped
@Transactional
public class ReopenAttempt {

    private final Sittings sittings;
    private final Answers answers;
    private final StateResult stateResult;
    private final TellCandidates tell;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final Sql sql;
    private final AuditTrail audit;
    private final DeskLog log;

    ReopenAttempt() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ReopenAttempt(Sittings sittings, Answers answers, StateResult stateResult, TellCandidates tell, Access access, Caller caller,
            Clock clock, Sql sql, AuditTrail audit, DeskLog log) {
        this.sittings = sittings;
        this.answers = answers;
        this.stateResult = stateResult;
        this.tell = tell;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.sql = sql;
        this.audit = audit;
        this.log = log;
    }

    /**
     * His outcome is withdrawn until he hands in again; nothing of what he answered is lost.
     *
     * @param reason is kept and told to the candidate; required
     * @return when the attempt ends now
     * @throws Failure.Conflict if it is still open, void or written on paper, the bell took it, a newer one was begun, or the sitting has closed, for him who has extra
     *                          time that much later
     */
    public Instant reopen(long id, String reason) {
        Attempt attempt = sittings.lockAttempt(id);
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), Role.TRAINER);
        String why = Reason.given(reason);
        Sitting sitting = sittings.get(attempt.sittingId());
        sittings.lockCandidate(sitting.id(), attempt.member());
        Instant now = clock.instant();
        Instant latest = sitting.closesAt().plus(Duration.ofMinutes(sittings.candidate(sitting.id(), attempt.member()).orElseThrow().extraMinutes()));
        refuse(attempt, sitting, now, latest);
        Instant submitted = attempt.submittedAt();
        Instant until = attempt.endAfterReopening(now, latest);
        attempt.reopen(until);
        sittings.flush();
        answers.reopen(id, until, attempt.atSlot());
        sql.update("insert into attempt_reopening(attempt_id, submitted_at, reopened_at, reopened_by, reason) values (?,?,?,?,?)", id, submitted,
                now, caller.memberIfAny().orElse(null), why);
        stateResult.takeBack(sitting, attempt.member());
        tell.reopened(sitting, attempt.member(), why);
        log.write(sitting.id(), attempt.member(), DeskAct.REOPEN, "", why);
        audit.record("exam.attempt.reopen", "attempt/" + id, why);
        return until;
    }

    private void refuse(Attempt attempt, Sitting sitting, Instant now, Instant latest) {
        if (attempt.isOpen()) {
            throw new Failure.Conflict("exam.reopen.open");
        }
        if (attempt.isVoid()) {
            throw new Failure.Conflict("exam.void.is");
        }
        if (attempt.wasKeyed() || attempt.isOnPaper() || attempt.isAbsent()) {
            throw new Failure.Conflict("exam.reopen.paper");
        }
        if (attempt.wasTakenByTheBell()) {
            throw new Failure.Conflict("exam.reopen.bell");
        }
        if (sitting.isCancelled() || now.isAfter(latest)) {
            throw new Failure.Conflict("exam.reopen.closed");
        }
        List<Attempt> all = sittings.attempts(sitting.id(), attempt.member());
        if (all.get(all.size() - 1).id() != attempt.id()) {
            throw new Failure.Conflict("exam.reopen.newer");
        }
    }

    /** Of one attempt, in their order. */
    List<AnswerSheet.Reopening> of(long attempt) {
        return sql.list(row -> new AnswerSheet.Reopening(row.instant("submitted_at"), row.instant("reopened_at"), row.text("reason")),
                "select submitted_at, reopened_at, reason from attempt_reopening where attempt_id=? order by id", attempt);
    }
}
