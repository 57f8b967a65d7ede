package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Runs every job once now, each in its own transaction, whether due or not: for the demo's history and for tests. */
@ApplicationScoped
public class JobRun {

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobTurn turn;

    public void runAll() {
        jobs.forEach(turn::run);
    }
}
