package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Page;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The exams that are open, coming or done for the caller. */
@ApplicationScoped
@Transactional
public class MySittings {

    private static final String ALL = "select c.member_id, s.id, s.title, s.opens_at, s.closes_at, s.minutes, s.attempts, s.pass_percent, s.note, s.tags, s.feedback, "
            + "s.show_answers, s.late_minutes, s.access_code, s.code_on_stage, s.one_device, s.turning, s.watermark, s.note_focus, "
            + "p.questions, (select count(*) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state<>'PAPER') as used, "
            + "(select max(a.id) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state='OPEN' and a.ends_at>=?) "
            + "as running, (select max(a.id) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state not in "
            + "('OPEN','PAPER','ABSENT')) as last, (select count(*) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state='PAPER') as papers "
            + "from candidate c join sitting s on s.id=c.sitting_id join paper p on p.id=s.paper_id where s.cancelled_at is null ";
    private static final String QUERY = ALL + "and c.member_id=? ";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final Gates gates;
    private final Access access;

    MySittings() {
        this(null, null, null, null, null);
    }

    @Inject
    MySittings(Sql sql, Caller caller, Clock clock, Gates gates, Access access) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.gates = gates;
        this.access = access;
    }

    /** Newest first. */
    public Page<MySitting> list(String cursor, int limit) {
        long before = cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Page.after(cursor);
        Instant now = clock.instant();
        List<MySitting> rows = sql.list(row -> mine(row, now), QUERY + "and s.id<? order by s.id desc limit ?", now, caller.member(), before,
                limit + 1);
        return Page.of(rows, limit, MySitting::id);
    }

    /** What the caller can do now or soon: open or coming, the first to close first. */
    public List<MySitting> due() {
        return due(caller.member());
    }

    private List<MySitting> due(MemberId member) {
        Instant now = clock.instant();
        return sql.list(row -> mine(row, now), QUERY + "and (s.closes_at>=? or exists (select 1 from "
                + "attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state='OPEN' and a.ends_at>=?)) order by s.closes_at, s.id",
                now, member, now, now).stream()
                .filter(sitting -> !sitting.state().equals("done")).toList();
    }

    /** @throws Failure.NotFound if the caller is not among its candidates */
    public MySitting get(long sitting) {
        Instant now = clock.instant();
        return sql.one(row -> mine(row, now), QUERY + "and s.id=?", now, caller.member(), sitting)
                .orElseThrow(() -> new Failure.NotFound("exam.sitting.unknown"));
    }

    /**
     * What a page that waits for the opening asks now and then.
     *
     * @throws Failure.NotFound if the caller is not among its candidates, or it was called off
     */
    public Lobby lobby(long sitting) {
        MySitting mine = get(sitting);
        return new Lobby(mine.state(), clock.instant(), mine.opensAt(), mine.closesAt(), mine.rules().startsUntil());
    }

    /** By the server's clock; the page's own counts for nothing. */
    public record Lobby(String state, Instant serverNow, Instant opensAt, Instant closesAt, Instant startsUntil) {
    }

    /**
     * Of others: each one's sitting with this tag that is open or coming, the first to close. Gates are not asked: one query, however
     * many they are.
     *
     * @throws Failure.Forbidden if the caller may not see the learning of one of them
     */
    public Map<MemberId, MySitting> dueOf(Collection<MemberId> members, String tag) {
        access.requireSightOfAll(members, Matter.LEARNING);
        Instant now = clock.instant();
        List<Object> args = new ArrayList<>(List.of(now, now, "% " + tag + " %"));
        args.addAll(members);
        Map<MemberId, MySitting> due = new HashMap<>();
        sql.list(row -> Map.entry(row.member("member_id"), read(row, now, EntryGate.Entry.FREE)), ALL + "and s.closes_at>=? and "
                + "' ' || s.tags || ' ' like ? and c.member_id in (" + Sql.marks(members.size()) + ") order by s.closes_at, s.id", args.toArray())
                .stream().filter(found -> !found.getValue().state().equals("done"))
                .forEach(found -> due.putIfAbsent(found.getKey(), found.getValue()));
        return due;
    }

    private MySitting mine(Row row, Instant now) {
        return read(row, now, gates.entry(Sitting.words(row.text("tags")), row.member("member_id")));
    }

    private static MySitting read(Row row, Instant now, EntryGate.Entry entry) {
        int left = row.count("attempts") - row.count("used");
        String running = text(row.number("running"));
        HallNotice rules = rules(row);
        boolean over = rules.startsUntil().isBefore(now) || left <= 0;
        String state = running != null ? "open" : row.instant("opens_at").isAfter(now) ? "coming" : over ? "done" : "open";
        return new MySitting(Long.toString(row.id("id")), row.text("title"), state, row.instant("opens_at"), row.instant("closes_at"),
                row.count("minutes"), Math.max(0, left), row.count("questions"), row.count("pass_percent"), row.text("note"), Sitting.words(row.text("tags")), running,
                text(row.number("last")), row.count("papers") > 0, entry, rules);
    }

    private static HallNotice rules(Row row) {
        HallRules rules = new HallRules(row.number("late_minutes") == null ? null : row.count("late_minutes"), row.text("access_code"),
                row.flag("code_on_stage"), row.flag("one_device"), Turning.valueOf(row.text("turning")), row.flag("watermark"), row.flag("note_focus"));
        return HallNotice.of(rules, row.instant("opens_at"), row.instant("closes_at"), Feedback.valueOf(row.text("feedback")), row.flag("show_answers"));
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }
}
