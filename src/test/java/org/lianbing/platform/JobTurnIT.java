package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.People;

/** A job's row is its lock: of two runners one runs it, the other passes by. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class JobTurnIT {

    @Inject
    JobTurn turn;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;
    @Inject
    Caller caller;
    @Inject
    AuditTrail audit;
    @Inject
    Sql sql;
    @Inject
    ManagedExecutorService threads;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void two_runners_never_run_a_job_at_once() {
        AtomicReference<Job> itself = new AtomicReference<>();
        Job job = job(() -> {
            runs.incrementAndGet();
            done(threads.submit(() -> turn.take(itself.get())));
        });
        itself.set(job);
        turn.enrol(job);
        turn.take(job);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_runs_again_only_when_it_is_due() {
        Job job = job(runs::incrementAndGet);
        turn.enrol(job);
        turn.take(job);
        turn.take(job);
        assertThat(runs).hasValue(1);
        travel.at(clock.instant().plus(job.every()).plusSeconds(1), () -> {
            turn.take(job);
            return null;
        });
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_job_acts_as_itself() {
        String[] name = new String[1];
        Job job = job(() -> name[0] = caller.actor().name());
        turn.enrol(job);
        turn.take(job);
        assertThat(name[0]).isEqualTo("job:" + job.name());
    }

    @Test
    void what_a_failed_job_did_is_undone_and_it_is_tried_later() {
        String record = People.unique("half-done");
        Job job = job(() -> {
            audit.record("test.job", record, "");
            throw new IllegalStateException("on purpose");
        });
        turn.enrol(job);
        assertThatThrownBy(() -> turn.take(job)).hasStackTraceContaining("on purpose");
        assertThat(sql.count("select count(*) as n from audit where record=?", record)).isZero();
        turn.postpone(job, new IllegalStateException("on purpose"));
        turn.take(job);
        assertThat(error(job)).contains("on purpose");
    }

    @Test
    void a_long_job_is_one_nodes_for_the_length_of_its_pause_and_runs_outside_a_transaction() {
        boolean[] inTransaction = {true};
        Job job = longJob(() -> inTransaction[0] = inTransaction());
        turn.enrol(job);
        assertThat(turn.claim(job)).isTrue();
        assertThat(turn.claim(job)).isFalse();
        turn.runClaimed(job);
        turn.ended(job);
        assertThat(inTransaction[0]).isFalse();
        travel.at(clock.instant().plus(job.every()).plusSeconds(1), () -> {
            assertThat(turn.claim(job)).isTrue();
            return null;
        });
    }

    @Test
    void a_long_job_that_failed_waits_its_pause_and_tells_the_cause() {
        Job job = longJob(runs::incrementAndGet);
        turn.enrol(job);
        turn.postpone(job, new IllegalStateException("not written", new IllegalStateException("no room")));
        assertThat(error(job)).contains("not written").contains("no room");
        travel.at(clock.instant().plus(job.every()).minusSeconds(1), () -> {
            assertThat(turn.claim(job)).isFalse();
            return null;
        });
    }

    @Test
    void what_went_well_again_has_no_error_any_more() {
        Job job = longJob(runs::incrementAndGet);
        turn.enrol(job);
        turn.postpone(job, new IllegalStateException("not written"));
        turn.ended(job);
        assertThat(sql.count("select count(*) as n from job where name=? and last_error is null and last_ok_at is not null", job.name())).isOne();
    }

    private static boolean inTransaction() {
        try {
            TransactionSynchronizationRegistry registry = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            return registry.getTransactionKey() != null;
        } catch (NamingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String error(Job job) {
        return sql.one(row -> row.text("last_error"), "select last_error from job where name=?", job.name()).orElseThrow();
    }

    private static Job job(Runnable work) {
        return job(work, false);
    }

    private static Job longJob(Runnable work) {
        return job(work, true);
    }

    private static Job job(Runnable work, boolean isLong) {
        String name = People.unique("test");
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(1);
            }

            @Override
            public boolean isLong() {
                return isLong;
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }
}
