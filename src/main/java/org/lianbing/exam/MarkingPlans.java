package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The marking plans of sittings, in the transaction of whoever calls. */
@ApplicationScoped
class MarkingPlans {

    private final Sql sql;

    MarkingPlans() {
        this(null);
    }

    @Inject
    MarkingPlans(Sql sql) {
        this.sql = sql;
    }

    /** What was set, else the usual. */
    MarkingPlan of(long sitting) {
        List<MemberId> markers = sql.list(row -> row.member("member_id"), "select member_id from marker where sitting_id=? order by member_id", sitting);
        return sql.one(row -> read(row, markers), "select twice, tolerance, tolerance_percent, decider_id, release_mode, released_at from marking_plan "
                + "where sitting_id=?", sitting).orElse(MarkingPlan.USUAL);
    }

    /** Whether the sitting's results wait for their release; one query. */
    boolean holds(long sitting) {
        return sql.count("select count(*) as n from marking_plan where sitting_id=? and release_mode<>? and released_at is null", sitting,
                Release.EACH.code()) > 0;
    }

    Optional<Instant> releasedAt(long sitting) {
        return sql.one(row -> row.instant("released_at"), "select released_at from marking_plan where sitting_id=? and released_at is not null", sitting);
    }

    private static MarkingPlan read(Row row, List<MemberId> markers) {
        Long decider = row.number("decider_id");
        return new MarkingPlan(markers, row.flag("twice"), new Tolerance(row.score("tolerance").plain(), row.flag("tolerance_percent")),
                decider == null ? null : new MemberId(decider), Release.ofCode(row.text("release_mode")), row.instant("released_at"));
    }

    /** Under the sitting's lock. */
    void keep(long sitting, MarkingPlan plan, MemberId by, Instant now) {
        Object[] set = {plan.twice(), plan.tolerance().value(), plan.tolerance().percent(), plan.decider(), plan.release().code(), by, now, sitting};
        if (sql.update("update marking_plan set twice=?, tolerance=?, tolerance_percent=?, decider_id=?, release_mode=?, made_by=?, made_at=? where "
                + "sitting_id=?", set) == 0) {
            sql.update("insert into marking_plan(twice, tolerance, tolerance_percent, decider_id, release_mode, made_by, made_at, sitting_id) values "
                    + "(?,?,?,?,?,?,?,?)", set);
        }
        sql.update("delete from marker where sitting_id=?", sitting);
        sql.batch("insert into marker(sitting_id, member_id) values (?,?)", plan.markers().stream().map(one -> new Object[] {sitting, one}).toList());
    }

    void released(long sitting, MemberId by, Instant now) {
        sql.update("update marking_plan set released_at=?, released_by=? where sitting_id=?", now, by, sitting);
    }

    /** Attempts that are marked and held back by nothing: a release and the last mark, each at the same time as the other, passed them over. */
    List<Long> passedOver(int limit) {
        return sql.list(row -> row.id("id"), "select a.id from attempt a join sitting s on s.id=a.sitting_id where a.state='MARKING' and s.cancelled_at is "
                + "null and not exists (select 1 from answer w where w.attempt_id=a.id and w.awaits_marker) and not exists (select 1 from marking_plan p where "
                + "p.sitting_id=a.sitting_id and p.release_mode<>? and p.released_at is null) order by a.id limit ?", Release.EACH.code(), limit);
    }

    /**
     * Sittings that are over and wholly marked, papers too, whose results wait to be stated in this way; the longest closed first. By hand only
     * where there are any: else nobody could do it.
     */
    List<Long> ripe(Release way, Instant now, int limit) {
        return sql.list(row -> row.id("sitting_id"), "select p.sitting_id from marking_plan p join sitting s on s.id=p.sitting_id where p.release_mode=? "
                + "and p.released_at is null and s.cancelled_at is null and s.closes_at<? and not exists (select 1 from attempt a where a.sitting_id="
                + "s.id and a.state in ('OPEN','PAPER')) and not exists (select 1 from attempt a join answer w on w.attempt_id=a.id where a.sitting_id=s.id "
                + "and w.awaits_marker) and (p.release_mode<>? or exists (select 1 from attempt a where a.sitting_id=s.id and a.state='MARKING')) "
                + "order by s.closes_at limit ?", way.code(), now, Release.BY_HAND.code(), limit);
    }
}
