package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.lecture.FindResolutions;
import org.lianbing.people.Me;

/** What meetings ask of a member: what was resolved and is his to see to, in the week before its day and after. */
@ApplicationScoped
class MeetingDuties {

    private static final int DAYS_BEFORE = 7;

    private final FindResolutions resolutions;
    private final Clock clock;

    MeetingDuties() {
        this(null, null);
    }

    @Inject
    MeetingDuties(FindResolutions resolutions, Clock clock) {
        this.resolutions = resolutions;
        this.clock = clock;
    }

    List<Due> of(Me me) {
        LocalDate soon = LocalDate.ofInstant(clock.instant(), me.zone()).plusDays(DAYS_BEFORE);
        return resolutions.mine().stream().filter(one -> !one.dueOn().isAfter(soon)).map(one -> Due.of("shell.due.resolution", one.words(),
                "shell.due.resolutionWhy", List.of(one.dueOn().toString()), "/lecture/resolution?id=" + one.id(), "shell.due.resolutionGo")).toList();
    }
}
