package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Lists lectures and how far they are: for whoever plans or chairs meetings, and each member his own. */
@ApplicationScoped
@Transactional
public class FindLectures {

    public static final int PAGE = 30;

    private static final int MOST = 10_000;
    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(21);
    private static final String FROM = " from turn t join meeting g on g.id=t.meeting_id join unit_card u on u.id=g.unit_id join member_card m "
            + "on m.id=t.member_id left join lecture l on l.meeting_id=g.id and l.lecturer_id=t.member_id left join lecture_plan p on p.lecture_id=l.id where ";
    private static final String ROW = "select g.id, g.title as meeting_title, u.name as unit_name, g.starts_at, t.member_id, m.name, m.number, l.id as "
            + "lecture, l.title, l.state, p.ready_at" + FROM;

    private final Sql sql;
    private final MeetingSight sight;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    FindLectures() {
        this(null, null, null, null, null);
    }

    @Inject
    FindLectures(Sql sql, MeetingSight sight, Access access, Caller caller, Clock clock) {
        this.sql = sql;
        this.sight = sight;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    public int count(LectureFilter filter) {
        Where where = kept(filter);
        return (int) sql.count("select count(*) as n" + FROM + where.condition(), where.args().toArray());
    }

    /** Pages from 0; the next first, of those that are over the latest first. */
    public List<LectureRow> page(LectureFilter filter, int page) {
        return rows(filter, PAGE, page * PAGE);
    }

    /** All at once, for a file. */
    public List<LectureRow> all(LectureFilter filter) {
        return rows(filter, MOST, 0);
    }

    private List<LectureRow> rows(LectureFilter filter, int most, int from) {
        Where where = kept(filter);
        where.args().addAll(List.of(most, from));
        String order = filter.which() == LectureFilter.Which.PAST ? "g.starts_at desc" : "g.starts_at";
        return sql.list(FindLectures::row, ROW + where.condition() + " order by " + order + ", g.id, t.place limit ? offset ?", where.args().toArray());
    }

    /** Of meetings whose unit's meetings the caller plans, or which he chairs. */
    private Where kept(LectureFilter filter) {
        List<String> paths = sight.pathsKept();
        List<Object> args = new ArrayList<>(List.of(caller.member()));
        paths.forEach(path -> args.add(path + "%"));
        String pattern = Chinese.contains(filter.search());
        args.addAll(List.of(pattern, pattern));
        return new Where("(g.chair_id=?" + " or u.path like ?".repeat(paths.size()) + ") and (lower(coalesce(l.title,'')) like ? escape '!' or lower(m.name) "
                + "like ? escape '!') and " + filter.which().condition(), args);
    }

    /** How many of the next seven days are not ready yet, of the meetings that the caller plans or chairs. */
    public int unready() {
        Where where = kept(LectureFilter.of("", LectureFilter.Which.UNREADY.code()));
        where.args().addAll(List.of(clock.instant(), clock.instant().plus(SOON)));
        return (int) sql.count("select count(*) as n" + FROM + where.condition() + " and g.starts_at>=? and g.starts_at<?", where.args().toArray());
    }

    /** The caller's own that he has yet to make ready, of the next three weeks, the next first. */
    public List<LectureRow> toPrepare() {
        return sql.list(FindLectures::row, ROW + "t.member_id=? and " + LectureFilter.Which.UNREADY.condition() + " and g.starts_at>=? and g.starts_at<? "
                + "order by g.starts_at", caller.member(), clock.instant(), clock.instant().plus(AHEAD));
    }

    /**
     * All that a member gave or is to give, the latest first.
     *
     * @throws Failure.Forbidden unless it is the caller himself, or he sees what that member learns
     */
    public List<LectureRow> of(MemberId member) {
        access.requireSight(member, Matter.LEARNING);
        return sql.list(FindLectures::row, ROW + "t.member_id=? and g.state<>'CANCELLED' order by g.starts_at desc limit 200", member);
    }

    private static LectureRow row(Row row) {
        String state = row.text("state");
        return new LectureRow(row.id("id"), row.text("meeting_title"), row.text("unit_name"), row.instant("starts_at"), row.member("member_id"),
                row.text("name"), row.text("number"), row.number("lecture"), row.text("title") == null ? "" : row.text("title"),
                state == null ? null : LectureState.valueOf(state), row.instant("ready_at"));
    }

    private record Where(String condition, List<Object> args) {
    }
}
