package org.lianbing.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The days of shadowing. Every change names the state that it expects, so that of two at once one is refused. */
@ApplicationScoped
@Transactional
class ShadowingDays {

    private static final String DAY = "select d.id, d.member_id, c.name, d.on_day, d.state, d.visited, d.points, d.seen, d.did, d.asked, d.saved_at, "
            + "d.sent_at, b.name as decided_by_name, d.decided_at, d.remark from shadowing_day d join member_card c on c.id=d.member_id "
            + "left join member_card b on b.id=d.decided_by ";

    private final Sql sql;

    ShadowingDays() {
        this(null);
    }

    @Inject
    ShadowingDays(Sql sql) {
        this.sql = sql;
    }

    /** @return false if the day is no longer the newcomer's to change */
    boolean write(MemberId member, DayEntry entry, Instant now) {
        sql.update("insert into shadowing_day(member_id, on_day, state, visited, points, seen, did, asked, saved_at, remark) values "
                + "(?,?,'DRAFT',0,'','','','',?,'') on conflict do nothing", member, entry.day(), now);
        return sql.update("update shadowing_day set visited=?, points=?, seen=?, did=?, asked=?, saved_at=? where member_id=? and on_day=? and "
                + "state in ('DRAFT', 'RETURNED')", entry.visited(), VisitPoint.write(entry.points()), entry.seen(), entry.did(), entry.asked(), now,
                member, entry.day()) == 1;
    }

    boolean send(MemberId member, LocalDate day, Instant now) {
        return sql.update("update shadowing_day set state='SENT', sent_at=? where member_id=? and on_day=? and state in ('DRAFT', 'RETURNED')", now,
                member, day) == 1;
    }

    boolean recall(MemberId member, LocalDate day) {
        return sql.update("update shadowing_day set state='DRAFT', sent_at=null where member_id=? and on_day=? and state='SENT'", member, day) == 1;
    }

    boolean decide(long id, ShadowingDay.State state, MemberId by, String remark, Instant now) {
        return sql.update("update shadowing_day set state=?, decided_by=?, decided_at=?, remark=? where id=? and state='SENT'", state.name(), by, now,
                remark, id) == 1;
    }

    /** Locks all days of a newcomer until the transaction ends: two ticks at once follow one another. */
    void lock(MemberId member) {
        sql.list(row -> row.id("id"), "select id from shadowing_day where member_id=? order by id for update", member);
    }

    /** @throws Failure.NotFound if there is none */
    ShadowingDay get(long id) {
        return sql.one(ShadowingDays::read, DAY + "where d.id=?", id).orElseThrow(() -> new Failure.NotFound("onboarding.day.unknown"));
    }

    Optional<ShadowingDay> find(MemberId member, LocalDate day) {
        return sql.one(ShadowingDays::read, DAY + "where d.member_id=? and d.on_day=?", member, day);
    }

    /** The latest day first. */
    List<ShadowingDay> of(MemberId member) {
        return sql.list(ShadowingDays::read, DAY + "where d.member_id=? order by d.on_day desc", member);
    }

    /** Days that wait for their mentor, the longest waiting first. */
    List<ShadowingDay> waiting(Collection<MemberId> members) {
        return sql.list(ShadowingDays::read, DAY + "where d.state='SENT' and d.member_id in (" + Sql.marks(members.size())
                + ") order by d.on_day, d.sent_at", members.toArray());
    }

    Map<MemberId, Counts> counts(Collection<MemberId> members) {
        return sql.list(row -> Map.entry(row.member("member_id"), new Counts(row.count("ticked"), row.count("sent"))),
                "select member_id, count(case when state='TICKED' then 1 end) as ticked, count(case when state='SENT' then 1 end) as sent "
                + "from shadowing_day where member_id in (" + Sql.marks(members.size()) + ") group by member_id", members.toArray()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ShadowingDay read(Row row) {
        return new ShadowingDay(row.id("id"), row.member("member_id"), row.text("name"), row.date("on_day"),
                ShadowingDay.State.valueOf(row.text("state")), row.count("visited"), VisitPoint.read(row.text("points")), row.text("seen"),
                row.text("did"), row.text("asked"), row.instant("saved_at"), row.instant("sent_at"), row.text("decided_by_name"),
                row.instant("decided_at"), row.text("remark"));
    }

    /** @param sent days that wait */
    record Counts(int ticked, int sent) {
        static final Counts NONE = new Counts(0, 0);
    }
}
