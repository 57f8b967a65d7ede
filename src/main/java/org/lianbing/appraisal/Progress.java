package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.platform.Sql;

/** How far posting has come in the feed of outcomes, and the places it gives to entries in the ledger's own feed. */
@ApplicationScoped
@Transactional
class Progress {

    private static final int ERROR_LENGTH = 1000;

    private final Sql sql;
    private final Clock clock;

    Progress() {
        this(null, null);
    }

    @Inject
    Progress(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The number of the last outcome revision that was posted or passed over. */
    long last() {
        return sql.count("select last_number as n from posting where id=1");
    }

    /** Never goes back: an outcome that is posted again lies behind. */
    void reached(long number) {
        sql.update("update posting set last_number=? where id=1 and last_number<?", number, number);
    }

    /** One outcome that cannot be posted must not keep all others waiting. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void passOver(StatedOutcome stated, RuntimeException why) {
        String error = String.valueOf(why);
        String shown = error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
        sql.update("insert into posting_problem(outcome_id, revision, member_id, error, met_at) values (?,?,?,?,?) on conflict do nothing",
                stated.id(), stated.revision(), stated.outcome().member(), shown, clock.instant());
        sql.update("update posting_problem set trouble=?, error=?, met_at=?, solved_at=null, answer=null, answered_by=null where outcome_id=? "
                + "and revision=?", PostingTrouble.of(why).code(), shown, clock.instant(), stated.id(), stated.revision());
        reached(stated.number());
    }

    /** Whether this revision was passed over and nobody has solved it. */
    boolean isOpen(long outcome, int revision) {
        return sql.count("select count(*) as n from posting_problem where outcome_id=? and revision=? and solved_at is null", outcome,
                revision) > 0;
    }

    void solved(long outcome, int revision) {
        sql.update("update posting_problem set solved_at=? where outcome_id=? and revision=?", clock.instant(), outcome, revision);
    }

    /** Gives the next numbers to the entries that have been committed since the last call; only posting calls this. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void numberEntries() {
        long last = sql.count("select coalesce(max(number), 0) as n from entry");
        for (long id : sql.list(row -> row.id("id"), "select id from entry where number is null order by id")) {
            sql.update("update entry set number=? where id=? and number is null", ++last, id);
        }
    }
}
