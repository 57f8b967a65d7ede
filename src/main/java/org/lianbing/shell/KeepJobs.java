package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.JobStates;

/** How the work that the system does by itself is doing; for administrators. */
@ApplicationScoped
@Transactional
public class KeepJobs {

    private final Access access;
    private final JobStates jobs;
    private final AuditTrail audit;

    KeepJobs() {
        this(null, null, null);
    }

    @Inject
    KeepJobs(Access access, JobStates jobs, AuditTrail audit) {
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
    }

    public List<JobStates.JobState> list() {
        access.require(Role.ADMIN);
        return jobs.list();
    }

    /** Makes a job due now. */
    public void runSoon(String name) {
        access.require(Role.ADMIN);
        jobs.runSoon(name);
        audit.record("shell.job.run", "job/" + name, "");
    }
}
