package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Sql;

/** Has outcomes that posting passed over tried again, or sets them aside with a reason. */
@ApplicationScoped
@Transactional
public class SolvePosting {

    private static final int REASON_LENGTH = 1000;

    private final PostingProblems problems;
    private final Access access;
    private final Caller caller;
    private final OutcomeStore outcomes;
    private final PostOne one;
    private final Progress progress;
    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;

    SolvePosting() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SolvePosting(PostingProblems problems, Access access, Caller caller, OutcomeStore outcomes, PostOne one, Progress progress, Sql sql, Clock clock,
            AuditTrail audit) {
        this.problems = problems;
        this.access = access;
        this.caller = caller;
        this.outcomes = outcomes;
        this.one = one;
        this.progress = progress;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Tries once more; what still fails stays in the list.
     *
     * @return whether it was posted
     * @throws Failure.NotFound if there is no such revision
     * @throws Failure.Conflict if nothing is wrong with it, or not any more
     */
    public boolean tryAgain(long outcome, int revision) {
        StatedOutcome stated = open(outcome, revision);
        audit.record("appraisal.posting.again", record(outcome), "revision " + revision);
        try {
            one.post(stated);
            progress.solved(outcome, revision);
            return true;
        } catch (RuntimeException still) {
            progress.passOver(stated, still);
            return false;
        }
    }

    /**
     * Tries the latest hundred once more.
     *
     * @return how many were posted
     */
    public long tryAll() {
        List<PostingProblem> open = problems.open();
        return open.stream().filter(problem -> tryAgain(problem.outcome(), problem.revision())).count();
    }

    /**
     * It is not to be posted. A later revision of the same outcome is posted as any other.
     *
     * @param reason at most 1,000 characters
     * @throws Failure.Invalid without a reason; the others as {@link #tryAgain}
     */
    public void setAside(long outcome, int revision, String reason) {
        open(outcome, revision);
        if (reason == null || reason.isBlank()) {
            throw Failure.Invalid.field("reason", "appraisal.posting.reasonMissing");
        } else if (reason.length() > REASON_LENGTH) {
            throw Failure.Invalid.field("reason", "appraisal.entry.reason-long", REASON_LENGTH);
        }
        sql.update("update posting_problem set solved_at=?, answer=?, answered_by=? where outcome_id=? and revision=?", clock.instant(),
                reason.strip(), caller.memberIfAny().orElse(null), outcome, revision);
        audit.record("appraisal.posting.aside", record(outcome), "revision " + revision);
    }

    private StatedOutcome open(long outcome, int revision) {
        access.require(Role.ADMIN);
        StatedOutcome stated = outcomes.revision(outcome, revision).orElseThrow(() -> new Failure.NotFound("appraisal.outcome.unknown"));
        if (!progress.isOpen(outcome, revision)) {
            throw new Failure.Conflict("appraisal.outcome.noProblem");
        }
        return stated;
    }

    private static String record(long outcome) {
        return "outcome/" + outcome;
    }
}
