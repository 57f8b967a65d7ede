package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lianbing.platform.Job;
import org.lianbing.platform.OneByOne;

/** Closes meetings that were left open: twelve hours after their beginning and their opening nobody is there any more. */
@ApplicationScoped
class CloseForgottenJob implements Job {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int AT_ONCE = 50;

    private final MeetingRuns runs;
    private final CloseMeeting close;
    private final Clock clock;

    CloseForgottenJob() {
        this(null, null, null);
    }

    @Inject
    CloseForgottenJob(MeetingRuns runs, CloseMeeting close, Clock clock) {
        this.runs = runs;
        this.close = close;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lecture.close";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        OneByOne.forEach("closing a meeting that was left open", runs.forgotten(clock.instant().minus(LONGEST), AT_ONCE), close::closeByItself);
    }
}
