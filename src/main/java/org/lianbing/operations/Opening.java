package org.lianbing.operations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.lianbing.platform.Measures;

/** Knows whether everything that happens before the doors open is done, and whether they close again. */
@ApplicationScoped
class Opening {

    @Inject
    Measures measures;

    private volatile boolean done;

    void last(@Observes @Priority(200_000) Startup start) {
        measures.expect(Measures.ANSWERS_SAVED, Measures.SIGN_INS_FAILED, Measures.JOBS_FAILED, Measures.BACKUPS_FAILED);
        done = true;
    }

    void end(@Observes @Priority(0) Shutdown end) {
        done = false;
    }

    boolean isDone() {
        return done;
    }
}
