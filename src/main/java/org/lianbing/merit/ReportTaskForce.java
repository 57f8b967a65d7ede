package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.FileKind;
import org.lianbing.platform.KeptFiles;
import org.lianbing.platform.Sql;

/** What a task force's leader does: ticks milestones, and hands in the report with slides and everyone's share in it. */
@ApplicationScoped
@Transactional
public class ReportTaskForce {

    /** For which reports are kept. */
    public static final String PURPOSE = "merit-report";
    private static final int MEGABYTES = 50;

    private final Sql sql;
    private final Clock clock;
    private final TaskForces forces;
    private final MeritSight sight;
    private final MeritDay day;
    private final KeptFiles files;
    private final Notify notify;
    private final AuditTrail audit;

    ReportTaskForce() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ReportTaskForce(Sql sql, Clock clock, TaskForces forces, MeritSight sight, MeritDay day, KeptFiles files, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.forces = forces;
        this.sight = sight;
        this.day = day;
        this.files = files;
        this.notify = notify;
        this.audit = audit;
    }

    /** A milestone is reached today, or after all not. */
    public void tick(long id, long step, boolean done) {
        open(id, TaskForce.State.RUNNING);
        sql.update("update task_force_step set done_on=? where id=? and force_id=?", done ? day.today() : null, step, id);
        audit.record("merit.force.tick", "task-force/" + id, (done ? "done " : "undone ") + step);
    }

    /**
     * Hands in, or hands in again as long as it is not closed; marks that were given to an earlier report are taken back.
     *
     * @param shares of each of the group in percent, 0 to 100
     */
    public void report(long id, String summary, Map<MemberId, Integer> shares) {
        TaskForce force = open(id, TaskForce.State.RUNNING, TaskForce.State.REPORTED);
        List<Problem> problems = new ArrayList<>();
        String words = MeritChecks.text("summary", summary, 10_000, problems);
        if (force.group().stream().anyMatch(one -> !shares.containsKey(one.member()) || shares.get(one.member()) < 0 || shares.get(one.member()) > 100)) {
            problems.add(Problem.at("shares", "merit.force.shares"));
        }
        MeritChecks.done(problems);
        sql.update("update task_force set state=?, summary=?, reported_at=? where id=?", TaskForce.State.REPORTED, words, clock.instant(), id);
        sql.update("delete from task_force_mark where force_id=?", id);
        sql.batch("update task_force_member set share=? where force_id=? and member_id=?", force.group().stream()
                .map(one -> new Object[] {shares.get(one.member()), id, one.member()}).toList());
        audit.record("merit.force.report", "task-force/" + id, "");
        List<MemberId> panel = sight.panel(force.leader()).stream().filter(member -> !force.hasFellow(member)).toList();
        notify.tell(panel, new NewNotice("merit.notice.reported", List.of(force.title()), "/merit/force?id=" + id, "task-force/" + id + "/report"));
    }

    /** Slides or another document of the report, instead of one that was there. */
    public void attach(long id, String fileName, InputStream content) {
        open(id, TaskForce.State.RUNNING, TaskForce.State.REPORTED);
        KeptFiles.KeptFile kept = files.keep(PURPOSE, fileName, content, kind -> kind.use() == FileKind.Use.SOUND ? 0 : MEGABYTES, "merit.force.fileKind");
        sql.update("update task_force set file_id=? where id=?", kept.id(), id);
        audit.record("merit.force.attach", "task-force/" + id, "");
    }

    /** @throws Failure.NotFound if there is none */
    public KeptFiles.KeptFile file(long id) {
        TaskForce force = forces.get(id);
        return (force.file() == null ? Optional.<KeptFiles.KeptFile>empty() : files.find(force.file(), PURPOSE))
                .orElseThrow(() -> new Failure.NotFound("merit.force.noFile"));
    }

    private TaskForce open(long id, TaskForce.State... among) {
        TaskForce force = forces.lock(id);
        MeritSight.require(forces.rights(force).reports());
        if (!List.of(among).contains(force.state())) {
            throw new Failure.Conflict("merit.force.over");
        }
        return force;
    }
}
