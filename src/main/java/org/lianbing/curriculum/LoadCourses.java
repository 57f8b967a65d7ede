package org.lianbing.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Sql;

/**
 * Reads all course packs into use. A pack with a problem stays in use as it was last good, the problem is kept for
 * {@link Packs}; what is gone is retired. What has not changed is not written.
 */
@ApplicationScoped
@Transactional
public class LoadCourses {

    private final Access access;
    private final PackFolders folders;
    private final StoredPacks packs;
    private final KeepPack keep;
    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;

    LoadCourses() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    LoadCourses(Access access, PackFolders folders, StoredPacks packs, KeepPack keep, Sql sql, Clock clock, AuditTrail audit) {
        this.access = access;
        this.folders = folders;
        this.packs = packs;
        this.keep = keep;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Failure.Conflict if there is no pack at all: then nothing is retired */
    public Loaded load() {
        access.require(Role.ADMIN, Role.TRAINER);
        List<PackFolder> found = folders.all();
        // another node that starts at the same moment waits here, and then finds nothing to do
        sql.one(row -> row.id("id"), "select id from course_reading where id=1 for update");
        Loaded loaded = new Loaded(0, 0, retireOthers(found));
        for (int i = 0; i < found.size(); i++) {
            loaded = loaded.plus(load(found.get(i), i));
        }
        if (loaded.changedAnything()) {
            sql.update("update course_reading set read_at=? where id=1", clock.instant());
            audit.record("curriculum.courses.load", "courses", loaded.toString());
        }
        return loaded;
    }

    private int retireOthers(List<PackFolder> found) {
        List<String> names = found.stream().map(PackFolder::name).toList();
        List<String> gone = packs.inUse().stream().filter(pack -> !names.contains(pack)).toList();
        gone.forEach(keep::retire);
        return gone.size();
    }

    private Loaded load(PackFolder folder, int position) {
        String hash = folder.hash();
        boolean same = packs.isInUse(folder.name(), hash, position);
        if (same && packs.problems(folder.name()).isEmpty()) {
            return Loaded.NOTHING;
        }
        PackReading reading = packs.withoutTakenCourses(folder.name(), PackReader.read(folder));
        boolean news = packs.state(folder.name(), position, reading.problems());
        if (reading.draft().isEmpty()) {
            return news ? Loaded.BROKEN : Loaded.NOTHING;
        }
        if (!same) {
            keep.keep(reading.draft().get(), hash, position);
        }
        return Loaded.CHANGED;
    }
}
