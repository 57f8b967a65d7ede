package org.lianbing.question.format;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Job;
import org.lianbing.platform.Uploads;
import org.lianbing.question.Tally;
import org.lianbing.question.format.ImportRuns.Claimed;
import org.lianbing.question.format.ImportRuns.Run;

/** Does the imports that wait, one after the other, on a thread of its own: nothing else waits for them. */
@ApplicationScoped
class ImportWaiting implements Job {

    private static final Logger LOG = Logger.getLogger(ImportWaiting.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    ImportRuns runs;
    @Inject
    ImportQuestions importing;
    @Inject
    KeepRepairs repairs;
    @Inject
    Uploads uploads;
    @Inject
    Caller caller;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Override
    public String name() {
        return "question.import";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        boolean handed = false;
        try {
            Optional<Claimed> next = runs.claim();
            next.ifPresent(claimed -> executor.execute(() -> finish(claimed)));
            handed = next.isPresent();
        } finally {
            if (!handed) {
                busy.set(false);
            }
        }
    }

    private void finish(Claimed claimed) {
        try {
            caller.as(Actor.member(claimed.member(), "local"), () -> take(claimed.run()));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "import " + claimed.run().id() + " was not taken");
            runs.refused(claimed.run().id());
        } finally {
            busy.set(false);
        }
    }

    /** By a key of its own: after a crash it is not taken a second time, and says what it did the first time. */
    private Tally take(Run run) {
        Tally tally = importing.take(uploads.get(run.upload(), ImportQuestions.UPLOADS).content(), Format.of(run.format()), repairs.kept(run.repairs()), run.topic(),
                "run/" + run.id(), (done, total) -> runs.at(run.id(), done, total)).tally();
        if (tally.problems().isEmpty()) {
            runs.done(run.id(), tally);
        } else {
            runs.refused(run.id());
        }
        return tally;
    }
}
