package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.UnitCard;
import org.lianbing.people.Units;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Sets up a task force, changes it while it runs, and gives it up; for the trainer, director, centre and deputy manager of its unit. */
@ApplicationScoped
@Transactional
public class SetTaskForce {

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final Units units;
    private final Members members;
    private final MeritSight sight;
    private final TaskForces forces;
    private final Notify notify;
    private final AuditTrail audit;

    SetTaskForce() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SetTaskForce(Sql sql, Caller caller, Clock clock, Units units, Members members, MeritSight sight, TaskForces forces, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.units = units;
        this.members = members;
        this.sight = sight;
        this.forces = forces;
        this.notify = notify;
        this.audit = audit;
    }

    /** @return its id */
    public long set(NewTaskForce draft) {
        Checked checked = check(draft);
        long id = sql.insert("insert into task_force(unit_id, title, goal, leader_id, due_on, state, made_by, made_at) values (?,?,?,?,?,?,?,?)", draft.unit(), checked.title(),
                checked.goal(), draft.leader(), draft.dueOn(), TaskForce.State.RUNNING, caller.memberIfAny().orElse(null), clock.instant());
        write(id, checked, Map.of());
        audit.record("merit.force.set", "task-force/" + id, "");
        tell(id, checked.title(), checked.group());
        return id;
    }

    /** @throws Failure.Conflict once its report is in */
    public void change(long id, NewTaskForce draft) {
        TaskForce force = forces.lock(id);
        MeritSight.require(sight.keeps(force.unitPath()));
        if (!force.is(TaskForce.State.RUNNING)) {
            throw new Failure.Conflict("merit.force.notRunning");
        }
        Checked checked = check(draft);
        sql.update("update task_force set unit_id=?, title=?, goal=?, leader_id=?, due_on=? where id=?", draft.unit(), checked.title(), checked.goal(), draft.leader(), draft.dueOn(), id);
        Map<String, LocalDate> done = force.steps().stream().filter(step -> step.doneOn() != null)
                .collect(Collectors.toMap(TaskForce.Step::title, TaskForce.Step::doneOn, (first, second) -> first));
        sql.update("delete from task_force_step where force_id=?", id);
        sql.update("delete from task_force_member where force_id=?", id);
        write(id, checked, done);
        audit.record("merit.force.change", "task-force/" + id, "");
        tell(id, checked.title(), checked.group().stream().filter(member -> !force.hasFellow(member)).toList());
    }

    /** @throws Failure.Conflict unless it runs */
    public void drop(long id) {
        TaskForce force = forces.lock(id);
        MeritSight.require(sight.keeps(force.unitPath()));
        if (!force.is(TaskForce.State.RUNNING)) {
            throw new Failure.Conflict("merit.force.notRunning");
        }
        sql.update("update task_force set state=? where id=?", TaskForce.State.DROPPED, id);
        audit.record("merit.force.drop", "task-force/" + id, "");
    }

    private Checked check(NewTaskForce draft) {
        UnitCard unit = units.get(draft.unit());
        MeritSight.require(sight.keeps(unit.path()));
        List<Problem> problems = new ArrayList<>();
        String title = MeritChecks.text("title", draft.title(), 200, problems);
        String goal = MeritChecks.text("goal", draft.goal(), 2000, problems);
        if (draft.dueOn() == null) {
            problems.add(Problem.at("dueOn", "merit.required"));
        }
        Set<MemberId> group = new LinkedHashSet<>();
        if (draft.leader() == null) {
            problems.add(Problem.at("leader", "merit.required"));
        } else {
            group.add(draft.leader());
        }
        group.addAll(draft.others());
        Map<MemberId, MemberCard> cards = members.cards(group);
        if (group.stream().anyMatch(member -> !cards.containsKey(member) || !cards.get(member).unitPath().startsWith(unit.path()))) {
            problems.add(Problem.at("others", "merit.force.foreign"));
        }
        if (group.size() > NewTaskForce.MOST_MEMBERS) {
            problems.add(Problem.at("others", "merit.force.tooMany", NewTaskForce.MOST_MEMBERS));
        }
        List<TaskForce.Step> steps = draft.read(problems);
        MeritChecks.done(problems);
        return new Checked(title, goal, List.copyOf(group), steps);
    }

    /** @param done milestones that were reached before, by their titles */
    private void write(long id, Checked checked, Map<String, LocalDate> done) {
        sql.batch("insert into task_force_member(force_id, member_id) values (?,?)", checked.group().stream().map(member -> new Object[] {id, member}).toList());
        sql.batch("insert into task_force_step(force_id, title, due_on, done_on) values (?,?,?,?)", checked.steps().stream()
                .map(step -> new Object[] {id, step.title(), step.dueOn(), done.get(step.title())}).toList());
    }

    private void tell(long id, String title, List<MemberId> group) {
        List<MemberId> others = group.stream().filter(member -> caller.memberIfAny().filter(member::equals).isEmpty()).toList();
        notify.tell(others, new NewNotice("merit.notice.named", List.of(title), "/merit/force?id=" + id, "task-force/" + id));
    }

    private record Checked(String title, String goal, List<MemberId> group, List<TaskForce.Step> steps) {
    }
}
