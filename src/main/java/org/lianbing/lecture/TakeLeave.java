package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** A member, or who plans his meetings, says when he cannot lecture; the turns move by themselves. */
@ApplicationScoped
@Transactional
public class TakeLeave {

    private static final int LONGEST_DAYS = 400;
    private static final String LEAVE = "select l.id, l.member_id, l.from_on, l.until_on, l.kind from lecture_leave l join member_card c on c.id=l.member_id ";

    private final AllSeries all;
    private final Replan replan;
    private final MeetingSight sight;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Sql sql;
    private final Clock clock;

    TakeLeave() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    TakeLeave(AllSeries all, Replan replan, MeetingSight sight, Members members, Caller caller, AuditTrail audit, Sql sql, Clock clock) {
        this.all = all;
        this.replan = replan;
        this.sight = sight;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** The caller's own that are not over. */
    public List<Leave> mine() {
        MemberCard me = members.card(caller.member());
        return sql.list(row -> leave(row, Map.of(me.id(), me)), LEAVE + "where l.member_id=? and l.until_on>=? order by l.from_on", me.id(),
                members.today(me.id()));
    }

    /** Of all who are in a series and not over; for who plans it. */
    public List<Leave> of(long series) {
        Series kept = all.get(series);
        sight.requireKeeper(kept.unitPath());
        String path = kept.unitPath() + "%";
        LocalDate today = LocalDate.ofInstant(clock.instant(), members.zoneOf(kept.unitPath()));
        Map<MemberId, MemberCard> cards = members.cards(sql.list(row -> row.member("member_id"), LEAVE + "where c.unit_path like ? and l.until_on>=?",
                path, today));
        return sql.list(row -> leave(row, cards), LEAVE + "where c.unit_path like ? and l.until_on>=? order by l.from_on, l.id", path, today);
    }

    /**
     * @param member  the caller himself, or one whose meetings he plans
     * @param from    his first day away
     * @param until   his last; at most 400 days
     * @throws Failure.Invalid if the days are missing or wrong
     */
    public void take(MemberId member, LocalDate from, LocalDate until, LeaveKind kind) {
        requireFor(member);
        if (from == null) {
            throw Failure.Invalid.field("from", "lecture.required");
        } else if (until == null) {
            throw Failure.Invalid.field("until", "lecture.required");
        } else if (until.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(until)) {
            throw Failure.Invalid.field("until", "lecture.rota.leave.order", LONGEST_DAYS);
        }
        LocalDate today = members.today(member);
        if (until.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(2))) {
            throw Failure.Invalid.field("from", "lecture.rota.day.range");
        } else if (kind == null) {
            throw Failure.Invalid.field("kind", "lecture.required");
        }
        long id = sql.insert("insert into lecture_leave(member_id, from_on, until_on, kind, entered_by, entered_at) values (?,?,?,?,?,?)", member, from,
                until, kind, caller.memberIfAny().orElse(null), clock.instant());
        replanFor(member);
        audit.record("lecture.leave.take", "leave/" + id, "");
    }

    /** @throws Failure.NotFound if there is none */
    public void drop(long id) {
        MemberId member = sql.one(row -> row.member("member_id"), "select member_id from lecture_leave where id=?", id)
                .orElseThrow(() -> new Failure.NotFound("lecture.rota.leave.unknown"));
        requireFor(member);
        sql.update("delete from lecture_leave where id=?", id);
        replanFor(member);
        audit.record("lecture.leave.drop", "leave/" + id, "");
    }

    private void requireFor(MemberId member) {
        if (caller.memberIfAny().filter(member::equals).isEmpty()) {
            sight.requireKeeper(members.card(member).unitPath());
        }
    }

    private void replanFor(MemberId member) {
        all.of(members.card(member).unitPath()).stream().map(Series::id).sorted().forEach(replan::run);
    }

    private static Leave leave(Row row, Map<MemberId, MemberCard> cards) {
        return new Leave(row.id("id"), cards.get(row.member("member_id")), row.date("from_on"), row.date("until_on"), LeaveKind.valueOf(row.text("kind")));
    }
}
