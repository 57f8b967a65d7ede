package org.lianbing.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs every {@link Job} that is due, once a second, when all else has started. */
@ApplicationScoped
class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    /** The ticking and the long jobs, of which there are a few; the server stops when it has all of these back. */
    private static final int AT_ONCE = 100;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobTurn turn;

    @Inject
    Measures measures;

    private final Semaphore working = new Semaphore(AT_ONCE);
    private volatile boolean stopping;
    private ScheduledFuture<?> ticking;

    void start(@Observes @Priority(100_000) Startup start) {
        jobs.forEach(turn::enrol);
        ticking = executor.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Lets the jobs that are at work end, and begins no other. */
    void stop(@Observes @Priority(1) Shutdown end) throws InterruptedException {
        stopping = true;
        if (ticking != null) {
            ticking.cancel(false);
            if (!working.tryAcquire(AT_ONCE, ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("a job was still at work when the server stopped; its transaction is undone and it will run again");
            }
        }
    }

    /** The database itself may be what fails: the job is then simply tried again at the next tick. */
    private void postpone(Job job, RuntimeException why) {
        try {
            turn.postpone(job, why);
        } catch (RuntimeException alsoFailed) {
            LOG.log(Level.WARNING, alsoFailed, () -> "could not note the failure of " + job.name());
        }
    }

    /** Lets nothing through: an exception here would end the ticking for good. */
    private void tick() {
        working.acquireUninterruptibly();
        try {
            jobs.stream().takeWhile(next -> !stopping).forEach(this::take);
        } finally {
            working.release();
        }
    }

    private void take(Job job) {
        attempt(job, () -> {
            if (!job.isLong()) {
                turn.take(job);
            } else if (turn.claim(job)) {
                working.acquireUninterruptibly();
                executor.execute(() -> finish(job));
            }
        });
    }

    private void finish(Job job) {
        try {
            attempt(job, () -> {
                turn.runClaimed(job);
                turn.ended(job);
            });
        } finally {
            working.release();
        }
    }

    private void attempt(Job job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            measures.count(Measures.JOBS_FAILED);
            LOG.log(Level.WARNING, failed, () -> "job failed, will be tried again: " + job.name());
            postpone(job, failed);
        }
    }
}
