package org.lianbing.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.lianbing.platform.JobStates.JobState;
import org.lianbing.platform.Texts;
import org.lianbing.platform.web.Screen;
import org.lianbing.shell.KeepJobs;

/** How the jobs are doing. */
@Named
@RequestScoped
public class JobsPage {

    @Inject
    KeepJobs jobs;
    @Inject
    Texts texts;
    @Inject
    Screen screen;
    @Inject
    HttpServletRequest request;

    private List<JobState> all;

    @PostConstruct
    void load() {
        all = jobs.list();
    }

    public String run() {
        return screen.submit(() -> {
            jobs.runSoon(String.valueOf(request.getParameter("job")));
            return Screen.onward("/shell/jobs", "shell.done.jobRuns");
        });
    }

    /** What the job does; its code where nobody has put it into words. */
    public String title(JobState job) {
        String key = "shell.jobs.name." + job.name();
        return texts.has(key) ? texts.get(key) : job.name();
    }

    public String every(JobState job) {
        Duration every = job.every();
        return every.toHours() > 0 && every.toMinutesPart() == 0 ? texts.of("shell.jobs.hours", every.toHours())
                : every.toMinutes() > 0 && every.toSecondsPart() == 0 ? texts.of("shell.jobs.minutes", every.toMinutes())
                : texts.of("shell.jobs.seconds", every.toSeconds());
    }

    public long getFailing() {
        return all.stream().filter(job -> job.lastError() != null).count();
    }

    public List<JobState> getAll() {
        return all;
    }
}
