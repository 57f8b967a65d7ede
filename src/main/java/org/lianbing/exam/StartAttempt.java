package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.question.Bank;
import org.lianbing.question.Revision;

/** Starts the caller's attempt at a sitting, or resumes the one he has open, on whatever device. */
@ApplicationScoped
@Transactional(dontRollbackOn = Failure.Forbidden.class)
public class StartAttempt {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final Sittings sittings;
    private final Papers papers;
    private final BlueprintPapers blueprints;
    private final Answers answers;
    private final Bank bank;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;
    private final Gates gates;
    private final EntryCodes codes;

    StartAttempt() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    StartAttempt(Sittings sittings, Papers papers, BlueprintPapers blueprints, Answers answers, Bank bank, Caller caller, Clock clock,
            AuditTrail audit, Gates gates, EntryCodes codes) {
        this.sittings = sittings;
        this.papers = papers;
        this.blueprints = blueprints;
        this.answers = answers;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.gates = gates;
        this.codes = codes;
    }

    /** As {@link #start(long, String, Device)} from a program. */
    public RunningAttempt start(long sittingId) {
        return start(sittingId, null, Device.UNMARKED);
    }

    /**
     * @param code what the invigilator said in the room; null where he said none
     * @throws Failure.NotFound  if there is no such sitting for the caller
     * @throws Failure.Conflict  if it is not open, it is too late, no attempt is left, his paper is printed, a gate is still shut for
     *                           him, or his attempt stays with another device
     * @throws Failure.Forbidden if the code is not right
     * @throws Failure.TooMany   during a pause after wrong codes
     */
    public RunningAttempt start(long sittingId, String code, Device device) {
        MemberId me = caller.member();
        sittings.lockOpen(sittingId, me);
        if (!sittings.lockCandidate(sittingId, me)) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        // Only now: more time for the whole room waits for this lock, and is missed by none who starts meanwhile.
        Sitting sitting = sittings.get(sittingId);
        Instant now = clock.instant();
        List<Attempt> sofar = sittings.attempts(sittingId, me);
        // One whose bell has rung may still be open for a moment, until the job hands it in.
        Optional<Attempt> running = sofar.stream().filter(attempt -> attempt.isOpen() && !attempt.isOver(now)).findFirst();
        if (running.isPresent()) {
            keepTo(running.get(), device);
            return running(running.get(), sitting, now, false);
        }
        if (sofar.stream().anyMatch(Attempt::isOnPaper)) {
            throw new Failure.Conflict("exam.attempt.onPaper");
        }
        refuse(sitting, sofar.size(), now);
        gates.pass(sitting.tags(), me);
        codes.ask(sitting, me, code);
        Attempt attempt = new Attempt(sittingId, me, sofar.size() + 1, SEEDS.nextLong(), now, endOf(sitting, me, now),
                papers.get(sitting.paperId()).outOf());
        if (sitting.rules().oneDevice()) {
            attempt.keepTo(device);
        }
        sittings.add(attempt);
        answers.lay(attempt, lay(attempt, sitting));
        audit.record("exam.attempt.start", "attempt/" + attempt.id(), "sitting/" + sittingId);
        return running(attempt, sitting, now, true);
    }

    /** Who comes with another device takes the attempt over once the invigilator has unlocked it. */
    private void keepTo(Attempt attempt, Device device) {
        if (attempt.allows(device)) {
            return;
        }
        if (!attempt.isUnlocked()) {
            throw new Failure.Conflict("exam.device.locked");
        }
        attempt.keepTo(device);
        sittings.flush();
        answers.keepTo(attempt.id(), device);
        audit.record("exam.attempt.move", "attempt/" + attempt.id(), "");
    }

    /** With the extra time that he was given, also past the end of the sitting. */
    private Instant endOf(Sitting sitting, MemberId member, Instant now) {
        return sitting.endOfAttempt(now).plus(Duration.ofMinutes(sittings.candidate(sitting.id(), member).orElseThrow().extraMinutes()));
    }

    private static void refuse(Sitting sitting, int attempts, Instant now) {
        if (sitting.isComingAt(now)) {
            throw new Failure.Conflict("exam.sitting.notYetOpen");
        }
        if (!sitting.isOpenAt(now)) {
            throw new Failure.Conflict("exam.sitting.closed");
        }
        if (sitting.isTooLateAt(now)) {
            throw new Failure.Conflict("exam.sitting.tooLate", sitting.rules().lateMinutes());
        }
        if (attempts >= sitting.attempts()) {
            throw new Failure.Conflict("exam.attempt.noneLeft");
        }
    }

    /** The questions of this attempt, drawn by its seed. */
    List<Answers.Laid> lay(Attempt attempt, Sitting sitting) {
        Draw draw = new Draw(attempt.seed());
        List<Draw.Item> items = blueprints.items(papers.get(sitting.paperId()), draw, sitting.shuffles(), attempt.seed(),
                attempt.member(), attempt.startedAt());
        Map<Long, Revision> revisions = bank.revisions(items.stream().map(Draw.Item::revision).toList());
        return draw.lay(items, revisions, sitting.shuffles());
    }

    private RunningAttempt running(Attempt attempt, Sitting sitting, Instant now, boolean fresh) {
        List<Answer> rows = answers.of(attempt.id());
        Map<Long, Revision> revisions = bank.revisions(rows.stream().map(Answer::revision).toList());
        return new RunningAttempt(Long.toString(attempt.id()), fresh, sitting.title(), now, attempt.endsAt(),
                sitting.rules().turning().code(), attempt.atSlot(), rows.stream().map(row -> AttemptItem.of(row, revisions.get(row.revision()))).toList());
    }
}
