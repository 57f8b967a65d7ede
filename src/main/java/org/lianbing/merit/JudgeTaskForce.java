package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;
import org.lianbing.library.ItemKind;
import org.lianbing.library.NewItem;
import org.lianbing.library.Publish;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.platform.Sql;

/**
 * The panel marks a report; closing states an outcome of kind {@code taskforce} for each of the group. His score is his share of the mean
 * of the marks: who took a full part gets what the report got. What that is worth in points, the appraisal's rules say.
 */
@ApplicationScoped
@Transactional
public class JudgeTaskForce {

    static final String KIND = "taskforce";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final TaskForces forces;
    private final MeritDay day;
    private final OutcomeStore outcomes;
    private final Publish library;
    private final Notify notify;
    private final AuditTrail audit;

    JudgeTaskForce() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    JudgeTaskForce(Sql sql, Caller caller, Clock clock, TaskForces forces, MeritDay day, OutcomeStore outcomes, Publish library, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.forces = forces;
        this.day = day;
        this.outcomes = outcomes;
        this.library = library;
        this.notify = notify;
        this.audit = audit;
    }

    /**
     * The caller's own mark; a second one replaces the first.
     *
     * @param score 0 to 100
     * @throws Failure.Forbidden unless the caller is of the panel and not of the group
     * @throws Failure.Conflict  unless a report waits to be marked
     */
    public void mark(long id, Score score, String words) {
        TaskForce force = reported(id);
        MeritSight.require(forces.rights(force).judges());
        List<Problem> problems = new ArrayList<>();
        if (score == null || score.compareTo(Score.ZERO) < 0 || score.compareTo(TaskForce.FULL) > 0) {
            problems.add(Problem.at("score", "merit.force.score"));
        }
        String said = MeritChecks.text("words", words, 2000, problems);
        MeritChecks.done(problems);
        sql.update("delete from task_force_mark where force_id=? and member_id=?", id, caller.member());
        sql.update("insert into task_force_mark(force_id, member_id, score, words, marked_at) values (?,?,?,?,?)", id, caller.member(), score, said, clock.instant());
        audit.record("merit.force.mark", "task-force/" + id, "");
    }

    /**
     * @param spread whether the report becomes a page of the library
     * @throws Failure.Conflict without a mark
     */
    public void close(long id, String commentary, boolean spread) {
        TaskForce force = reported(id);
        MeritSight.require(forces.rights(force).keeps());
        if (force.marks().isEmpty()) {
            throw new Failure.Conflict("merit.force.noMark");
        }
        List<Problem> problems = new ArrayList<>();
        String said = MeritChecks.text("commentary", commentary, 4000, problems);
        MeritChecks.done(problems);
        Long page = spread ? publish(force, said) : null;
        sql.update("update task_force set state=?, commentary=?, closed_at=?, library_id=? where id=?", TaskForce.State.CLOSED, said, clock.instant(), page, id);
        force.group().forEach(fellow -> state(force, fellow));
        audit.record("merit.force.close", "task-force/" + id, spread ? "spread" : "");
        notify.tell(force.group().stream().map(TaskForce.Fellow::member).toList(), new NewNotice("merit.notice.closed", List.of(force.title()), "/merit/force?id=" + id,
                "task-force/" + id + "/closed"));
    }

    private TaskForce reported(long id) {
        TaskForce force = forces.lock(id);
        if (!force.is(TaskForce.State.REPORTED)) {
            throw new Failure.Conflict("merit.force.notReported");
        }
        return force;
    }

    private void state(TaskForce force, TaskForce.Fellow fellow) {
        String key = "task-force/" + force.id();
        outcomes.state(new Outcome("merit", key + "/" + fellow.member(), fellow.member(), KIND, new Activity(key, force.title()), OutcomeState.GRADED,
                force.scoreOf(fellow), TaskForce.FULL, null, clock.instant(), "/merit/force?id=" + force.id(),
                fellow.member().equals(force.leader()) ? Set.of("leader") : Set.of()));
    }

    private long publish(TaskForce force, String commentary) {
        List<MemberId> authors = force.group().stream().map(TaskForce.Fellow::member).toList();
        List<NewItem.File> files = force.file() == null ? List.of() : List.of(new NewItem.File(force.file(), ReportTaskForce.PURPOSE, false));
        return library.publish(new NewItem("task-force/" + force.id(), ItemKind.REPORT, force.unitId(), force.title(), authors, null, day.today(),
                List.of(new NewItem.Section("课题目标", force.goal()), new NewItem.Section("攻关报告", force.summary()), new NewItem.Section("评审点评", commentary)), files,
                List.of(), "/merit/force?id=" + force.id()));
    }
}
