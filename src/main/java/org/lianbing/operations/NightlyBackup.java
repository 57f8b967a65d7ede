package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Job;
import org.lianbing.platform.Measures;
import org.lianbing.platform.Settings;

/**
 * A backup every night after two o'clock, and within the hour if that one failed or the server stood still. Looks into the folder
 * to know: a night whose file was taken away is made up for.
 */
@ApplicationScoped
class NightlyBackup implements Job {

    static final LocalTime AFTER = LocalTime.of(2, 0);
    private static final Logger LOG = Logger.getLogger(NightlyBackup.class.getName());

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

    /** A large company's backup outlasts a transaction. */
    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void run() {
        if (settings.backupsKept() > 0 && !settings.demo()) {
            try {
                make();
            } catch (Failure.Conflict another) {
                LOG.fine("another backup is being written; this one waits for its next turn");
            } catch (RuntimeException failed) {
                measures.count(Measures.BACKUPS_FAILED);
                throw failed;
            }
        }
    }

    private void make() {
        if (isDue()) {
            LOG.info("backup: " + making.make("nightly"));
            folder.keep(settings.backupsKept());
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
}
