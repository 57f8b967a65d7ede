package org.lianbing.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.JobStates;

/**
 * The administrator's sight of the backups. A backup holds everything of everyone, so taking one out of the house is noted like
 * making one.
 */
@ApplicationScoped
public class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());

    private final BackupFolder folder;
    private final MakeBackup making;
    private final Access access;
    private final AuditTrail trail;
    private final JobStates jobs;
    private final NightlyBackup night;

    Backups() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Backups(BackupFolder folder, MakeBackup making, Access access, AuditTrail trail, JobStates jobs, NightlyBackup night) {
        this.folder = folder;
        this.making = making;
        this.access = access;
        this.trail = trail;
        this.jobs = jobs;
        this.night = night;
    }

    /** The newest first. */
    public List<Backup> all() {
        access.require(Role.ADMIN);
        return folder.all();
    }

    /**
     * Makes one now and returns it; people go on working meanwhile.
     *
     * @throws Failure.Conflict if another one is being written, or this one could not be: no room, no right to write there
     */
    public Backup make() {
        access.require(Role.ADMIN);
        String name = write();
        trail.record("operations.backup.make", "backup/" + name, "");
        return folder.all().stream().filter(backup -> backup.name().equals(name)).findFirst().orElseThrow();
    }

    private String write() {
        try {
            return making.make("manual");
        } catch (UncheckedIOException failed) {
            LOG.log(Level.SEVERE, failed, () -> "no backup was written");
            throw new Failure.Conflict("operations.backup.notWritten", String.valueOf(failed.getCause()));
        }
    }

    /** @throws Failure.NotFound if there is no such backup */
    public Path take(String name) {
        access.require(Role.ADMIN);
        Path file = folder.find(name);
        trail.record("operations.backup.take", "backup/" + name, "");
        return file;
    }

    /** Why no backup could be made by night, for as long as that is so. */
    public Optional<String> failure() {
        access.require(Role.ADMIN);
        return jobs.list().stream().filter(job -> job.name().equals(night.name())).map(JobStates.JobState::lastError).filter(Objects::nonNull)
                .findFirst();
    }

    /** Where they lie on the server. */
    public Path place() {
        access.require(Role.ADMIN);
        return folder.path();
    }
}
