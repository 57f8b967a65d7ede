package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;

/** How the jobs are doing. Says nothing of who may look. */
@ApplicationScoped
@Transactional
public class JobStates {

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Every job of this version, by name. */
    public List<JobState> list() {
        Map<String, Duration> every = jobs.stream().collect(Collectors.toMap(Job::name, Job::every));
        return sql.list(row -> new JobState(row.text("name"), every.get(row.text("name")), row.instant("last_ok_at"), row.instant("due_at"),
                row.text("last_error")), "select name, due_at, last_ok_at, last_error from job").stream().filter(state -> state.every() != null)
                .sorted(Comparator.comparing(JobState::name)).toList();
    }

    /** Makes it due now; the node whose turn it is runs it within a second. */
    public void runSoon(String name) {
        if (sql.update("update job set due_at=? where name=?", clock.instant(), name) == 0) {
            throw new Failure.NotFound("platform.job.unknown");
        }
    }

    /** @param lastOkAt null if it never ran well; @param lastError of the last run, null if that went well */
    public record JobState(String name, Duration every, Instant lastOkAt, Instant dueAt, String lastError) {
    }
}
