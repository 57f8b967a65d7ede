package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Hands in the caller's attempt. Doing it again, or from sixteen places at once, gives the one result. */
@ApplicationScoped
@Transactional
public class SubmitAttempt {

    private final Sittings sittings;
    private final Marking marking;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;
    private final TellCandidates tell;

    SubmitAttempt() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SubmitAttempt(Sittings sittings, Marking marking, Caller caller, Clock clock, AuditTrail audit, TellCandidates tell) {
        this.sittings = sittings;
        this.marking = marking;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.tell = tell;
    }

    /** As {@link #submit(long, Device)} from a program. */
    public SubmittedAttempt submit(long id) {
        return submit(id, Device.UNMARKED);
    }

    /**
     * @throws Failure.NotFound if the caller has no such attempt
     * @throws Failure.Conflict if it stays with another device
     */
    public SubmittedAttempt submit(long id, Device device) {
        if (!sittings.attempt(id).belongsTo(caller.member())) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        Attempt attempt = sittings.lockAttempt(id);
        if (attempt.isOpen()) {
            attempt.requireDevice(device);
            close(attempt, Attempt.SubmittedBy.MEMBER);
        }
        return new SubmittedAttempt(Long.toString(id), AnswerSheets.state(attempt), attempt.submittedAt());
    }

    /**
     * An invigilator hands it in for its candidate.
     *
     * @return false if it was not open any more
     */
    boolean force(long id, String reason) {
        Attempt attempt = sittings.lockAttempt(id);
        if (!attempt.isOpen()) {
            return false;
        }
        attempt.force(clock.instant(), reason);
        mark(attempt);
        return true;
    }

    /** The bell has rung and nobody handed it in. In a transaction of its own, so that one attempt cannot hold up the others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ring(long id) {
        Attempt attempt = sittings.lockAttempt(id);
        if (attempt.isOpen() && attempt.isOver(clock.instant())) {
            close(attempt, Attempt.SubmittedBy.BELL);
        }
    }

    private void close(Attempt attempt, Attempt.SubmittedBy by) {
        attempt.submit(clock.instant(), by);
        mark(attempt);
        audit.record("exam.attempt.submit", "attempt/" + attempt.id(), "by " + by.name().toLowerCase(Locale.ROOT));
    }

    private void mark(Attempt attempt) {
        sittings.flush();
        marking.closeAndMark(attempt);
        tell.over(attempt.sittingId(), Set.of(attempt.member()));
    }
}
