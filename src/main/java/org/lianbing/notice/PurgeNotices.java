package org.lianbing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.platform.Job;
import org.lianbing.platform.Sql;

/** Throws away what was read half a year ago, with what is known of its mail. What nobody has read stays. */
@ApplicationScoped
class PurgeNotices implements Job {

    private static final Duration KEPT = Duration.ofDays(180);

    private final Sql sql;
    private final Clock clock;

    PurgeNotices() {
        this(null, null);
    }

    @Inject
    PurgeNotices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        sql.update("delete from notice_delivery where notice_id in (select id from notice where read_at<?)", before);
        sql.update("delete from notice where read_at<?", before);
    }
}
