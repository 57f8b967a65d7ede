package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** One job's row is its lock: who holds it runs the job, other nodes skip it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobTurn {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    JobTurn() {
        this(null, null, null);
    }

    @Inject
    JobTurn(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    void enrol(Job job) {
        sql.update("insert into job(name, due_at) values (?, ?) on conflict do nothing", job.name(), clock.instant());
    }

    void take(Job job) {
        boolean mine = sql.one(row -> row.text("name"), "select name from job where name=? and due_at<=? for update skip locked",
                job.name(), clock.instant()).isPresent();
        if (!mine) {
            return;
        }
        run(job);
        sql.update("update job set due_at=?, last_ok_at=?, last_error=null where name=?",
                clock.instant().plus(job.every()), clock.instant(), job.name());
    }

    /** Whether it is now this node's turn at a long job; for the length of the job's pause no other node gets it. */
    boolean claim(Job job) {
        return sql.update("update job set due_at=? where name=? and due_at<=?", clock.instant().plus(job.every()), job.name(), clock.instant()) == 1;
    }

    /** What was claimed, to its end; called after the claim is committed. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void runClaimed(Job job) {
        run(job);
    }

    void ended(Job job) {
        sql.update("update job set last_ok_at=?, last_error=null where name=?", clock.instant(), job.name());
    }

    /** Once, now, whether due or not. */
    void run(Job job) {
        caller.as(Actor.system("job:" + job.name()), () -> {
            job.run();
            return null;
        });
    }

    void postpone(Job job, RuntimeException why) {
        String error = told(why);
        sql.update("update job set due_at=?, last_error=? where name=?", clock.instant().plus(job.isLong() ? job.every() : AFTER_FAILURE),
                error.length() > 1000 ? error.substring(0, 1000) : error, job.name());
    }

    /** With all causes: what could not be done is in the first, why in the last. */
    private static String told(Throwable why) {
        StringBuilder told = new StringBuilder(why.toString());
        for (Throwable cause = why.getCause(); cause != null; cause = cause.getCause()) {
            told.append(" – ").append(cause);
        }
        return told.toString();
    }
}
