package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** What the invigilator may change on one attempt, always with a reason that is kept. */
@ApplicationScoped
@Transactional
public class Invigilate {

    private static final int MOST_MINUTES = 240;

    private final Sittings sittings;
    private final Answers answers;
    private final Marking marking;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final Sql sql;
    private final AuditTrail audit;

    Invigilate() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Invigilate(Sittings sittings, Answers answers, Marking marking, Access access, Caller caller, Clock clock, Sql sql, AuditTrail audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.marking = marking;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * More time for one candidate, also past the end of the sitting.
     *
     * @param minutes 1–240
     * @throws Failure.Conflict if the attempt has been handed in
     */
    public void extend(long id, int minutes, String reason) {
        Attempt attempt = sittings.lockAttempt(id);
        NotOwn.check(attempt, caller);
        access.requireOver(attempt.member(), Role.TRAINER);
        String why = Reason.given(reason);
        checkMinutes(minutes);
        if (!attempt.isOpen()) {
            throw new Failure.Conflict("exam.attempt.closed");
        }
        lengthen(attempt, minutes);
        audit.record("exam.attempt.extend", "attempt/" + id, minutes + " minutes: " + why);
    }

    /**
     * More time for the whole room, as after a power cut: for everyone who is answering now, and the sitting closes so much later.
     *
     * @param minutes 1–240
     * @return how many were answering
     * @throws Failure.Forbidden unless the caller is a trainer over all its candidates
     * @throws Failure.Conflict  if it is not open
     */
    public int extendAll(long id, int minutes, String reason) {
        Sitting sitting = sittings.lock(id);
        access.requireOverAll(sittings.candidates(id).stream().map(Sittings.Candidate::member).toList(), Set.of(Role.TRAINER));
        String why = Reason.given(reason);
        checkMinutes(minutes);
        if (!sitting.isOpenAt(clock.instant())) {
            throw new Failure.Conflict("exam.extend.notOpen");
        }
        sitting.extend(Duration.ofMinutes(minutes));
        List<Attempt> running = sittings.lockRunning(id, clock.instant());
        running.stream().filter(attempt -> !caller.memberIfAny().map(attempt::belongsTo).orElse(false))
                .forEach(attempt -> lengthen(attempt, minutes));
        audit.record("exam.sitting.extend", "sitting/" + id, minutes + " minutes for " + running.size() + ": " + why);
        return running.size();
    }

    private void lengthen(Attempt attempt, int minutes) {
        attempt.extend(Duration.ofMinutes(minutes));
        sittings.flush();
        answers.extend(attempt.id(), attempt.endsAt());
    }

    private static void checkMinutes(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw Failure.Invalid.field("minutes", "exam.extend.minutes");
        }
    }

    /**
     * Counts an answer that came after the bell. The attempt is marked anew and its outcome corrected.
     *
     * @throws Failure.Conflict if it has been admitted already, or something newer is stored
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
        if (attempt.isOpen() || stored.seq() >= late.seq()) {
            throw new Failure.Conflict("exam.late.superseded");
        }
        answers.admit(late.attempt(), late.slot(), "null".equals(late.response()) ? null : late.response(), late.seq(), late.receivedAt());
        sql.update("update late_answer set admitted_by=?, admitted_at=?, admitted_reason=? where id=?", caller.memberIfAny().orElse(null),
                clock.instant(), why, lateId);
        marking.mark(attempt, answers.find(late.attempt(), late.slot()).orElseThrow());
        marking.finishIfMarked(attempt);
        audit.record("exam.late.admit", "attempt/" + late.attempt() + "/answer/" + late.slot(), why);
    }

    private record Late(long attempt, int slot, String response, long seq, Instant receivedAt) {
    }
}
