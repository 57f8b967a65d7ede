package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Admits what came too late, with a reason that is kept. */
@ApplicationScoped
@Transactional
public class Invigilate {

    private final Sittings sittings;
    private final Answers answers;
    private final Marking marking;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final Sql sql;
    private final AuditTrail audit;
    private final DeskLog log;

    Invigilate() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Invigilate(Sittings sittings, Answers answers, Marking marking, Access access, Caller caller, Clock clock, Sql sql, AuditTrail audit,
            DeskLog log) {
        this.sittings = sittings;
        this.answers = answers;
        this.marking = marking;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.sql = sql;
        this.audit = audit;
        this.log = log;
    }

    /**
     * Counts an answer that came after the bell. The attempt is marked anew and its outcome corrected, or withdrawn until a person has marked it.
     *
     * @throws Failure.Conflict if it has been admitted already, something newer is stored, or the attempt is void
     */
    public void admitLate(long lateId, String reason) {
        Late late = sql.one(row -> new Late(row.id("attempt_id"), row.count("slot"), row.text("response"), row.id("seq"),
                row.instant("received_at")), "select attempt_id, slot, response, seq, received_at from late_answer where id=?", lateId)
                .orElseThrow(() -> new Failure.NotFound("exam.late.unknown"));
        Attempt attempt = sittings.lockAttempt(late.attempt());
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), Role.TRAINER);
        String why = Reason.given(reason);
        Answer stored = answers.find(late.attempt(), late.slot()).orElseThrow();
        if (attempt.isVoid()) {
            throw new Failure.Conflict("exam.void.is");
        }
        if (attempt.isOpen() || stored.seq() >= late.seq()) {
            throw new Failure.Conflict("exam.late.superseded");
        }
        answers.admit(late.attempt(), late.slot(), "null".equals(late.response()) ? null : late.response(), late.seq(), late.receivedAt());
        sql.update("update late_answer set admitted_by=?, admitted_at=?, admitted_reason=? where id=?", caller.memberIfAny().orElse(null),
                clock.instant(), why, lateId);
        marking.regrade(attempt, stored.asked());
        log.write(attempt.sittingId(), attempt.member(), DeskAct.LATE, late.slot(), why);
        audit.record("exam.late.admit", "attempt/" + late.attempt() + "/answer/" + late.slot(), why);
    }

    private record Late(long attempt, int slot, String response, long seq, Instant receivedAt) {
    }
}
