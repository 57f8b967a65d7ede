package org.lianbing.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lianbing.exam.MarkingJob;
import org.lianbing.exam.MarkingJobs;

/** What there is to mark, sitting by sitting and question by question. */
@Named
@RequestScoped
public class MarkingPage {

    @Inject
    MarkingJobs all;

    private List<MarkingJob> jobs;

    @PostConstruct
    void load() {
        jobs = all.list();
    }

    public List<MarkingJob> getJobs() {
        return jobs;
    }

    public int getWaiting() {
        return jobs.stream().mapToInt(MarkingJob::forHim).sum();
    }
}
