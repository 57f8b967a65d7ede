package org.lianbing.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Job;
import org.lianbing.platform.Measures;
import org.lianbing.platform.Settings;

/**
 * A backup every night after two o'clock, and at the next hour if that one failed or the server stood still. Looks into the folder
 * to know: a night whose file was taken away is made up for.
 */
@ApplicationScoped
class NightlyBackup implements Job {

    static final LocalTime AFTER = LocalTime.of(2, 0);
    private static final Logger LOG = Logger.getLogger(NightlyBackup.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    BackupFolder folder;

    @Inject
    MakeBackup making;

    @Inject
    Settings settings;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "operations.nightlyBackup";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    /** Hands the work on: a large company's backup outlasts the transaction of a job. */
    @Override
    public void run() {
        if (settings.backupsKept() > 0 && !settings.demo() && isDue()) {
            executor.execute(this::make);
        }
    }

    private boolean isDue() {
        Instant lastNight = lastNight(clock.instant().atZone(settings.zone()));
        return folder.all().stream().noneMatch(backup -> backup.kind().equals("nightly") && !backup.madeAt().isBefore(lastNight));
    }

    /** The last time that it was two o'clock. */
    static Instant lastNight(ZonedDateTime now) {
        ZonedDateTime today = now.with(AFTER);
        return (today.isAfter(now) ? now.minusDays(1).with(AFTER) : today).toInstant();
    }

    private void make() {
        try {
            LOG.info("backup: " + making.make("nightly"));
            folder.keep(settings.backupsKept());
        } catch (Failure.Conflict another) {
            LOG.fine("another backup is being written");
        } catch (RuntimeException failed) {
            measures.count(Measures.BACKUPS_FAILED);
            LOG.log(Level.SEVERE, failed, () -> "the nightly backup failed, it will be tried again");
        }
    }
}
