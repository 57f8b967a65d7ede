package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The trainer's list of sittings: those with a candidate in his units. */
@ApplicationScoped
@Transactional
public class FindSittings {

    public static final int PAGE = 20;
    private static final int EXPORTED_AT_MOST = 10_000;

    private static final String COLUMNS = "select s.id, s.title, s.opens_at, s.closes_at, s.cancelled_at, s.minutes, s.resit_of, "
            + "(select count(*) from candidate c where c.sitting_id=s.id) as candidates, "
            + "(select count(distinct a.member_id) from attempt a where a.sitting_id=s.id and a.state not in ('PAPER','ABSENT')) as started, "
            + "(select count(distinct a.member_id) from attempt a where a.sitting_id=s.id and a.state='FINAL') as finished, "
            + "(select count(*) from attempt a where a.sitting_id=s.id and a.state='MARKING') as marking ";

    private final Sql sql;
    private final Access access;
    private final Clock clock;

    FindSittings() {
        this(null, null, null);
    }

    @Inject
    FindSittings(Sql sql, Access access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    public int count(SittingFilter filter) {
        Instant now = clock.instant();
        return (int) sql.count("select count(*) as n " + from(filter), args(filter, now).toArray());
    }

    /** Pages from 0, {@value #PAGE} sittings each. */
    public List<SittingRow> list(SittingFilter filter, int page) {
        return rows(filter, PAGE, page * PAGE);
    }

    /** All of them, as a file takes them; at most {@value #EXPORTED_AT_MOST}. */
    public List<SittingRow> all(SittingFilter filter) {
        return rows(filter, EXPORTED_AT_MOST, 0);
    }

    /** Exams that have closed and are no resits, the newest first: what a resit can be set for. */
    public List<SittingRow> resittable() {
        return rows(new SittingFilter("", "closed", "-closes"), PAGE, 0).stream().filter(row -> !row.resit()).toList();
    }

    private List<SittingRow> rows(SittingFilter filter, int limit, int offset) {
        Instant now = clock.instant();
        List<Object> args = args(filter, now);
        args.add(limit);
        args.add(offset);
        return sql.list(row -> read(row, now), COLUMNS + from(filter) + " order by " + filter.order() + " limit ? offset ?", args.toArray());
    }

    private String from(SittingFilter filter) {
        access.require(Role.TRAINER);
        return "from sitting s where s.search_text like ? escape '!' and exists (select 1 from candidate k join member_card m on "
                + "m.id=k.member_id where k.sitting_id=s.id and (" + InSight.condition(access) + "))" + filter.condition();
    }

    private static List<Object> args(SittingFilter filter, Instant now) {
        List<Object> args = new ArrayList<>(List.of(Chinese.contains(filter.search())));
        args.addAll(filter.args(now));
        return args;
    }

    private static SittingRow read(Row row, Instant now) {
        Instant opens = row.instant("opens_at");
        Instant closes = row.instant("closes_at");
        String state = row.instant("cancelled_at") != null ? "cancelled" : opens.isAfter(now) ? "coming" : closes.isBefore(now) ? "closed" : "open";
        return new SittingRow(row.id("id"), row.text("title"), state, opens, closes, row.count("minutes"), row.count("candidates"),
                row.count("started"), row.count("finished"), row.count("marking"), row.number("resit_of") != null);
    }
}
