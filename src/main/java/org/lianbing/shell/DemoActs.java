package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Members;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.JobRun;
import org.lianbing.platform.TravellingClock;

/** Does the product's own use cases at another time, as another person: how the demo company gets its history. */
@ApplicationScoped
class DemoActs {

    static final Actor MAKER = Actor.system("demo");

    private final TravellingClock clock;
    private final Caller caller;
    private final Members members;
    private final JobRun jobs;

    DemoActs() {
        this(null, null, null, null);
    }

    @Inject
    DemoActs(TravellingClock clock, Caller caller, Members members, JobRun jobs) {
        this.clock = clock;
        this.caller = caller;
        this.members = members;
        this.jobs = jobs;
    }

    <T> T make(Instant when, Supplier<T> work) {
        return clock.at(when, () -> caller.as(MAKER, work));
    }

    /** As this member; what he does is checked as for anybody. */
    <T> T as(String number, Instant when, Supplier<T> work) {
        return clock.at(when, () -> caller.as(Actor.member(id(number), "local"), work));
    }

    /** The jobs that would have run by then: the bell, absences, posting. */
    void jobsHaveRun(Instant when) {
        clock.at(when, () -> {
            jobs.runAll();
            return null;
        });
    }

    MemberId id(String number) {
        return members.withNumber(number).orElseThrow(() -> new Failure.NotFound("people.member.unknown")).id();
    }
}
