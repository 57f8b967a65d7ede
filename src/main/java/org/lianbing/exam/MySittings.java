package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Page;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The exams that are open, coming or done for the caller. */
@ApplicationScoped
@Transactional
public class MySittings {

    private static final String QUERY = "select s.id, s.title, s.opens_at, s.closes_at, s.minutes, s.attempts, s.pass_percent, s.note, s.tags, "
            + "p.questions, (select count(*) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id) as used, "
            + "(select max(a.id) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state='OPEN' and a.ends_at>=?) "
            + "as running, (select max(a.id) from attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state<>'OPEN') as last "
            + "from candidate c join sitting s on s.id=c.sitting_id join paper p on p.id=s.paper_id where s.cancelled_at is null and c.member_id=? ";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    MySittings() {
        this(null, null, null);
    }

    @Inject
    MySittings(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<MySitting> list(String cursor, int limit) {
        long before = cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Page.after(cursor);
        Instant now = clock.instant();
        List<MySitting> rows = sql.list(row -> read(row, now), QUERY + "and s.id<? order by s.id desc limit ?", now, caller.member(), before,
                limit + 1);
        return Page.of(rows, limit, MySitting::id);
    }

    /** What the caller can do now or soon: open or coming, the first to close first. */
    public List<MySitting> due() {
        return due(caller.member());
    }

    private List<MySitting> due(MemberId member) {
        Instant now = clock.instant();
        return sql.list(row -> read(row, now), QUERY + "and (s.closes_at>=? or exists (select 1 from "
                + "attempt a where a.sitting_id=s.id and a.member_id=c.member_id and a.state='OPEN' and a.ends_at>=?)) order by s.closes_at, s.id",
                now, member, now, now).stream()
                .filter(sitting -> !sitting.state().equals("done")).toList();
    }

    /** @throws Failure.NotFound if the caller is not among its candidates */
    public MySitting get(long sitting) {
        Instant now = clock.instant();
        return sql.one(row -> read(row, now), QUERY + "and s.id=?", now, caller.member(), sitting)
                .orElseThrow(() -> new Failure.NotFound("exam.sitting.unknown"));
    }

    private static MySitting read(Row row, Instant now) {
        int left = row.count("attempts") - row.count("used");
        String running = text(row.number("running"));
        boolean closed = row.instant("closes_at").isBefore(now);
        boolean over = closed || left <= 0;
        String state = running != null ? "open" : row.instant("opens_at").isAfter(now) ? "coming" : over ? "done" : "open";
        return new MySitting(Long.toString(row.id("id")), row.text("title"), state, row.instant("opens_at"), row.instant("closes_at"),
                row.count("minutes"), Math.max(0, left), row.count("questions"), row.count("pass_percent"), row.text("note"), Sitting.words(row.text("tags")), running,
                text(row.number("last")));
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }
}
