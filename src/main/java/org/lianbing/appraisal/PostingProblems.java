package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Outcomes that posting passed over, for the administrator to see and have tried again. */
@ApplicationScoped
@Transactional
public class PostingProblems {

    private static final int MOST = 100;

    private final Sql sql;
    private final Access access;
    private final OutcomeStore outcomes;
    private final PostOne one;
    private final Progress progress;
    private final AuditTrail audit;

    PostingProblems() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PostingProblems(Sql sql, Access access, OutcomeStore outcomes, PostOne one, Progress progress, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.outcomes = outcomes;
        this.one = one;
        this.progress = progress;
        this.audit = audit;
    }

    /** Those that nobody has solved, the latest first; at most a hundred. */
    public List<PostingProblem> open() {
        access.require(Role.ADMIN);
        return sql.list(PostingProblems::read, "select p.outcome_id, p.revision, c.number, c.name, p.error, p.met_at from posting_problem p "
                + "left join member_card c on c.id=p.member_id where p.solved_at is null order by p.met_at desc limit ?", MOST);
    }

    /**
     * Tries once more; what still fails stays in the list.
     *
     * @throws Failure.NotFound if there is no such revision
     * @throws Failure.Conflict if nothing is wrong with it, or not any more
     */
    public void tryAgain(long outcome, int revision) {
        access.require(Role.ADMIN);
        StatedOutcome stated = outcomes.revision(outcome, revision).orElseThrow(() -> new Failure.NotFound("appraisal.outcome.unknown"));
        if (!progress.isOpen(outcome, revision)) {
            throw new Failure.Conflict("appraisal.outcome.noProblem");
        }
        audit.record("appraisal.posting.again", "outcome/" + outcome, "revision " + revision);
        try {
            one.post(stated);
            progress.solved(outcome, revision);
        } catch (RuntimeException still) {
            progress.passOver(stated, still);
        }
    }

    private static PostingProblem read(Row row) {
        return new PostingProblem(row.id("outcome_id"), row.count("revision"), row.text("number"), row.text("name"), row.text("error"),
                row.instant("met_at"));
    }
}
