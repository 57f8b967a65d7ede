package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Throws away uploads of which nothing was made within a day. */
@ApplicationScoped
class PurgeUploads implements Job {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sql sql;
    private final FileStore files;
    private final Clock clock;

    PurgeUploads() {
        this(null, null, null);
    }

    @Inject
    PurgeUploads(Sql sql, FileStore files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.purgeUploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        List<String> old = sql.list(row -> row.text("sha256"), "select distinct sha256 from upload where uploaded_at<? and sha256 not in "
                + "(select sha256 from upload where uploaded_at>=?) and sha256 not in (select sha256 from kept_file)", before, before);
        sql.update("delete from upload where uploaded_at<?", before);
        old.forEach(sha256 -> files.forget(sha256, before));
    }
}
