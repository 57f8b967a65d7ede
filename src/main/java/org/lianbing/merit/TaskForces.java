package org.lianbing.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The task forces that the caller may see. */
@ApplicationScoped
@Transactional
public class TaskForces {

    public static final int PAGE = 30;
    private static final int MOST_EXPORTED = 10_000;
    private static final int SOON = 3;

    private static final String LIST = "select f.id, f.title, f.due_on, f.state, u.name as unit_name, c.name as leader_name, "
            + "(select count(*) from task_force_step s where s.force_id=f.id) as steps, "
            + "(select count(*) from task_force_step s where s.force_id=f.id and s.done_on is not null) as done, "
            + "(select count(*) from task_force_step s where s.force_id=f.id and s.done_on is null and s.due_on<?) as overdue, "
            + "(select avg(m.score) from task_force_mark m where m.force_id=f.id) as mean, count(*) over() as found "
            + "from task_force f join unit_card u on u.id=f.unit_id join member_card c on c.id=f.leader_id where ";
    private static final Map<String, String> ORDERS = Map.of("due", "f.due_on, f.id", "-due", "f.due_on desc, f.id desc", "title", "f.title, f.id", "-title",
            "f.title desc, f.id desc");

    private final Sql sql;
    private final Caller caller;
    private final MeritSight sight;
    private final MeritDay day;

    TaskForces() {
        this(null, null, null, null);
    }

    @Inject
    TaskForces(Sql sql, Caller caller, MeritSight sight, MeritDay day) {
        this.sql = sql;
        this.caller = caller;
        this.sight = sight;
        this.day = day;
    }

    /** @param state its code, empty for any; @param sort {@code due} or {@code title}, with a minus the other way round; pages from 0 */
    public Found list(String search, String state, String sort, int page) {
        return list(search, state, sort, PAGE, page * PAGE);
    }

    /** As {@link #list}, all of them. */
    public List<Line> all(String search, String state, String sort) {
        return list(search, state, sort, MOST_EXPORTED, 0).lines();
    }

    private Found list(String search, String state, String sort, int most, int after) {
        List<Object> args = new ArrayList<>(List.of(day.today()));
        String where = sight.seen("u.path", args);
        if (!search.isBlank()) {
            where += "and (lower(f.title) like ? escape '!' or lower(c.name) like ? escape '!') ";
            String like = "%" + Chinese.searchable(search).replaceAll("([!%_])", "!$1") + "%";
            args.add(like);
            args.add(like);
        }
        if (!state.isBlank()) {
            where += "and f.state=? ";
            args.add(state.toUpperCase(Locale.ROOT));
        }
        args.add(most);
        args.add(after);
        List<Counted> rows = sql.list(TaskForces::line, LIST + where + "order by " + ORDERS.getOrDefault(sort, "case f.state when 'RUNNING' then 0 when 'REPORTED' then 0 "
                + "else 1 end, f.due_on, f.id") + " limit ? offset ?", args.toArray());
        return new Found(rows.isEmpty() ? 0 : rows.get(0).found(), rows.stream().map(Counted::line).toList());
    }

    /** Milestones of task forces that the caller leads, overdue or due within days. */
    public List<DueStep> dueOfMine() {
        return sql.list(row -> new DueStep(row.id("force_id"), row.text("force_title"), row.text("title"), row.date("due_on")),
                "select s.force_id, f.title as force_title, s.title, s.due_on from task_force_step s join task_force f on f.id=s.force_id "
                + "where f.leader_id=? and f.state='RUNNING' and s.done_on is null and s.due_on<=? order by s.due_on, s.id", caller.member(), day.today().plusDays(SOON));
    }

    /** How many reports wait for the caller's mark. */
    public int toMark() {
        List<Object> args = new ArrayList<>();
        String judged = sight.judged("u.path", args);
        args.add(caller.member());
        args.add(caller.member());
        return (int) sql.count("select count(*) as n from task_force f join unit_card u on u.id=f.unit_id where f.state='REPORTED' and " + judged
                + "and not exists (select 1 from task_force_mark m where m.force_id=f.id and m.member_id=?) "
                + "and not exists (select 1 from task_force_member g where g.force_id=f.id and g.member_id=?)", args.toArray());
    }

    /** @throws Failure.NotFound if there is none; Failure.Forbidden if the caller may not see it */
    public TaskForce get(long id) {
        TaskForce force = load(id);
        if (!caller.memberIfAny().map(force::hasFellow).orElse(false)) {
            sight.requireSight(force.unitPath());
        }
        return force;
    }

    /** What the caller may do with it. */
    public Rights rights(TaskForce force) {
        boolean keeps = sight.keeps(force.unitPath());
        MemberId me = caller.memberIfAny().orElse(null);
        boolean reports = keeps || force.leader().equals(me);
        return new Rights(keeps, reports, sight.judges(force.unitPath()) && !force.hasFellow(me));
    }

    /** So that of two acts on one the later one sees the earlier. */
    TaskForce lock(long id) {
        sql.list(row -> row.id("id"), "select id from task_force where id=? for update", id);
        return load(id);
    }

    private TaskForce load(long id) {
        List<TaskForce.Fellow> group = sql.list(row -> new TaskForce.Fellow(row.member("member_id"), row.text("name"), row.text("number"),
                row.number("share") == null ? null : row.count("share")), "select g.member_id, c.name, c.number, g.share from task_force_member g "
                + "join member_card c on c.id=g.member_id join task_force f on f.id=g.force_id where g.force_id=? order by case when g.member_id=f.leader_id then 0 else 1 end, c.number", id);
        List<TaskForce.Step> steps = sql.list(row -> new TaskForce.Step(row.id("id"), row.text("title"), row.date("due_on"), row.date("done_on")),
                "select id, title, due_on, done_on from task_force_step where force_id=? order by due_on, id", id);
        List<TaskForce.Mark> marks = sql.list(row -> new TaskForce.Mark(row.member("member_id"), row.text("name"), row.score("score"), row.text("words")),
                "select m.member_id, c.name, m.score, m.words from task_force_mark m join member_card c on c.id=m.member_id where m.force_id=? order by m.marked_at", id);
        return sql.one(row -> new TaskForce(id, row.id("unit_id"), row.text("unit_name"), row.text("unit_path"), row.text("title"), row.text("goal"), row.member("leader_id"),
                row.date("due_on"), TaskForce.State.valueOf(row.text("state")), row.text("summary"), row.number("file_id"), row.instant("reported_at"), row.text("commentary"),
                row.instant("closed_at"), row.number("library_id"), group, steps, marks), "select f.*, u.name as unit_name, u.path as unit_path from task_force f "
                + "join unit_card u on u.id=f.unit_id where f.id=?", id).orElseThrow(() -> new Failure.NotFound("merit.force.unknown"));
    }

    private static Counted line(Row row) {
        return new Counted(new Line(row.id("id"), row.text("title"), row.text("unit_name"), row.text("leader_name"), row.date("due_on"),
                TaskForce.State.valueOf(row.text("state")), row.count("steps"), row.count("done"), row.count("overdue"),
                row.decimal("mean") == null ? null : row.decimal("mean").setScale(1, RoundingMode.HALF_UP)), row.count("found"));
    }

    private record Counted(Line line, int found) {
    }

    /** A milestone that is to be reached. */
    public record DueStep(long force, String forceTitle, String title, LocalDate dueOn) {
    }

    /** @param count of all that were found */
    public record Found(int count, List<Line> lines) {
    }

    /** One of a list. @param overdue how many milestones are; @param mean of the panel's marks, to one place, or null */
    public record Line(long id, String title, String unitName, String leader, LocalDate dueOn, TaskForce.State state, int steps, int done, int overdue,
            BigDecimal mean) {
    }

    /** @param keeps sets it up, closes it and gives it up; @param reports ticks milestones and hands in; @param judges marks the report */
    public record Rights(boolean keeps, boolean reports, boolean judges) {
    }
}
