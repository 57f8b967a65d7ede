package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lianbing.platform.Job;

/** Posts every second, under the one row lock that lets no second node post at the same time. */
@ApplicationScoped
class PostingJob implements Job {

    @Inject
    PostOutcomes posting;

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        posting.post();
    }
}
