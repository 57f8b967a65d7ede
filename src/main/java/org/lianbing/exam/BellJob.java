package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lianbing.platform.Job;
import org.lianbing.platform.OneByOne;

/**
 * Hands in what was still open when the bell rang, states who did not come to a sitting that has closed, and states results that waited for
 * the last mark.
 */
@ApplicationScoped
class BellJob implements Job {

    private static final int AT_ONCE = 200;

    private final Sittings sittings;
    private final SubmitAttempt submit;
    private final SettleSitting settle;
    private final MarkingPlans plans;
    private final ReleaseResults release;
    private final Clock clock;

    BellJob() {
        this(null, null, null, null, null, null);
    }

    @Inject
    BellJob(Sittings sittings, SubmitAttempt submit, SettleSitting settle, MarkingPlans plans, ReleaseResults release, Clock clock) {
        this.sittings = sittings;
        this.submit = submit;
        this.settle = settle;
        this.plans = plans;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exam.bell";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        OneByOne.forEach("handing in at the bell", sittings.overdue(clock.instant(), AT_ONCE), submit::ring);
        OneByOne.forEach("stating absences", sittings.unsettled(clock.instant(), AT_ONCE), settle::settle);
        OneByOne.forEach("stating results together", plans.ripe(Release.TOGETHER, clock.instant(), AT_ONCE), release::releaseByItself);
        OneByOne.forEach("stating a result that was passed over", plans.passedOver(AT_ONCE), release::finishByItself);
    }
}
