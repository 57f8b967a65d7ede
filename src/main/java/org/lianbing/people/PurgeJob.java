package org.lianbing.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lianbing.platform.Job;
import org.lianbing.platform.Sql;

/** Throws away sign-ins and keys that have run out, failures that no longer count, and places long unseen. */
@ApplicationScoped
class PurgeJob implements Job {

    private static final Duration FAILURES = Duration.ofDays(1);
    private static final Duration PLACES = Duration.ofDays(180);

    private final Sql sql;
    private final Clock clock;

    PurgeJob() {
        this(null, null);
    }

    @Inject
    PurgeJob(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.update("delete from sign_in where expires_at<?", clock.instant());
        sql.update("delete from sign_in_failure where failed_at<?", clock.instant().minus(FAILURES));
        sql.update("delete from account_key where expires_at<?", clock.instant());
        sql.update("delete from known_place where seen_at<?", clock.instant().minus(PLACES));
        sql.update("delete from password_request where asked_at<?", clock.instant().minus(FAILURES));
    }
}
