package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
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
@Transactional
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

    StartAttempt() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    StartAttempt(Sittings sittings, Papers papers, BlueprintPapers blueprints, Answers answers, Bank bank, Caller caller, Clock clock,
            AuditTrail audit, Gates gates) {
        this.sittings = sittings;
        this.papers = papers;
        this.blueprints = blueprints;
        this.answers = answers;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.gates = gates;
    }

    /**
     * @throws Failure.NotFound if there is no such sitting for the caller
     * @throws Failure.Conflict if it is not open, no attempt is left, or a gate is still shut for him
     */
    public RunningAttempt start(long sittingId) {
        MemberId me = caller.member();
        Sitting sitting = sittings.get(sittingId);
        if (!sittings.lockCandidate(sittingId, me)) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        Instant now = clock.instant();
        List<Attempt> sofar = sittings.attempts(sittingId, me);
        // One whose bell has rung may still be open for a moment, until the job hands it in.
        Optional<Attempt> running = sofar.stream().filter(attempt -> attempt.isOpen() && !attempt.isOver(now)).findFirst();
        if (running.isPresent()) {
            return running(running.get(), sitting, now, false);
        }
        refuse(sitting, sofar.size(), now);
        gates.pass(sitting.tags(), me);
        Attempt attempt = new Attempt(sittingId, me, sofar.size() + 1, SEEDS.nextLong(), now, sitting.endOfAttempt(now),
                papers.get(sitting.paperId()).outOf());
        sittings.add(attempt);
        answers.lay(attempt, lay(attempt, sitting));
        audit.record("exam.attempt.start", "attempt/" + attempt.id(), "sitting/" + sittingId);
        return running(attempt, sitting, now, true);
    }

    private static void refuse(Sitting sitting, int attempts, Instant now) {
        if (sitting.isComingAt(now)) {
            throw new Failure.Conflict("exam.sitting.notYetOpen");
        }
        if (!sitting.isOpenAt(now)) {
            throw new Failure.Conflict("exam.sitting.closed");
        }
        if (attempts >= sitting.attempts()) {
            throw new Failure.Conflict("exam.attempt.noneLeft");
        }
    }

    private List<Answers.Laid> lay(Attempt attempt, Sitting sitting) {
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
                rows.stream().map(row -> AttemptItem.of(row, revisions.get(row.revision()))).toList());
    }
}
