package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/**
 * The whole ledger made anew from all outcomes there are: those of the demo company, with its resits and closed months, and those of
 * the other tests. The posting job is kept waiting meanwhile, and afterwards the ledger stands as it stood before.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ReplayIT {

    private static final String TOTALS = "select member_id, coalesce(corrects, period) as about, indicator, sum(points) as points from entry "
            + "where outcome_id is not null group by member_id, coalesce(corrects, period), indicator having sum(points)<>0 order by 1, 2, 3";
    private static final String TARGETS = "select member_id, period as about, indicator, kind, points from ledger_line where kind<>'none' "
            + "order by 1, 2, 3";

    @Inject
    Replay replay;
    @Inject
    PostOutcomes posting;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    UserTransaction transaction;
    @Inject
    ManagedExecutorService threads;

    @BeforeEach
    void keep_the_job_waiting() throws Exception {
        transaction.begin();
        sql.one(row -> row.text("name"), "select name from job where name='posting' for update").orElseThrow();
        aside(this::postEverything);
    }

    @AfterEach
    void let_the_job_go_on() throws Exception {
        transaction.rollback();
    }

    @Test
    void a_replay_into_an_empty_ledger_gives_equal_totals() throws Exception {
        List<String> totals = totals();
        List<String> targets = targets();
        assertThat(totals).hasSizeGreaterThan(15);
        aside(this::putAside);
        try {
            aside(this::replay);
            assertThat(totals()).isEqualTo(totals);
            assertThat(targets()).isEqualTo(targets);
        } finally {
            aside(this::putBack);
        }
        assertThat(totals()).isEqualTo(totals);
    }

    @Test
    void a_ledger_that_holds_anything_is_not_touched() {
        assertThatIllegalStateException().isThrownBy(replay::fromTheStart);
    }

    private void postEverything() {
        boolean more = true;
        while (more) {
            more = posting.post();
        }
    }

    private void replay() {
        caller.as(Actor.system("test"), () -> {
            replay.fromTheStart();
            return null;
        });
    }

    private void putAside() {
        sql.update("create table entry_kept as select * from entry");
        sql.update("create table ledger_line_kept as select * from ledger_line");
        wipe();
    }

    private void putBack() {
        wipe();
        sql.update("insert into ledger_line select * from ledger_line_kept");
        sql.update("insert into entry select * from entry_kept where reverses is null");
        sql.update("insert into entry select * from entry_kept where reverses is not null");
        sql.update("drop table entry_kept");
        sql.update("drop table ledger_line_kept");
    }

    private void wipe() {
        sql.update("delete from entry where reverses is not null");
        sql.update("delete from entry");
        sql.update("delete from ledger_line");
    }

    private List<String> totals() {
        return sql.list(row -> row.id("member_id") + " " + row.text("about") + " " + row.text("indicator") + " " + row.points("points"), TOTALS);
    }

    private List<String> targets() {
        return sql.list(row -> row.id("member_id") + " " + row.text("about") + " " + row.text("indicator") + " " + row.text("kind") + " "
                + row.points("points"), TARGETS);
    }

    /** Outside the transaction that holds the job back. */
    private void aside(Runnable work) throws Exception {
        threads.submit(work).get();
    }
}
