package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Settings;

/** Which day it is where the caller is. */
@ApplicationScoped
public class MeritDay {

    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final Settings settings;

    MeritDay() {
        this(null, null, null, null);
    }

    @Inject
    MeritDay(Access access, Caller caller, Clock clock, Settings settings) {
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.settings = settings;
    }

    /** The system reads the company's clocks. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.actor().isSystem() ? settings.zone() : access.me().zone());
    }
}
