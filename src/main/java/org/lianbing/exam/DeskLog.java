package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** The record of a sitting (考场记录): who did what to whom, when and why. Nothing in it is ever changed. */
@ApplicationScoped
@Transactional
public class DeskLog {

    private final Sql sql;
    private final Access access;
    private final Caller caller;
    private final Clock clock;

    DeskLog() {
        this(null, null, null, null);
    }

    @Inject
    DeskLog(Sql sql, Access access, Caller caller, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** What concerns the whole room. */
    void write(long sitting, DeskAct act, Object detail, String reason) {
        sql.update("insert into sitting_act(sitting_id, act, detail, reason, done_by, done_at) values (?,?,?,?,?,?)", sitting, act.code(),
                detail.toString(), reason, caller.memberIfAny().orElse(null), clock.instant());
    }

    void write(long sitting, MemberId member, DeskAct act, Object detail, String reason) {
        write(sitting, Set.of(member), act, detail, reason);
    }

    /** A line for each of them. */
    void write(long sitting, Collection<MemberId> members, DeskAct act, Object detail, String reason) {
        sql.batch("insert into sitting_act(sitting_id, member_id, act, detail, reason, done_by, done_at) values (?,?,?,?,?,?,?)", members.stream()
                .map(member -> new Object[] {sitting, member, act.code(), detail.toString(), reason, caller.memberIfAny().orElse(null),
                    clock.instant()}).toList());
    }

    /**
     * The latest first: what concerns the room, and the candidates in the caller's units.
     *
     * @throws Failure.NotFound if none of its candidates is in the caller's units
     */
    public List<DeskLine> of(long sitting) {
        String mine = InSight.condition(access);
        if (sql.count("select count(*) as n from candidate c join member_card m on m.id=c.member_id where c.sitting_id=? and (" + mine + ")", sitting) == 0) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        return sql.list(row -> new DeskLine(row.instant("done_at"), row.text("act"), row.text("detail"), row.text("member"), row.text("number"),
                row.text("reason"), row.text("doer")), "select l.done_at, l.act, l.detail, m.name as member, m.number, l.reason, d.name as doer from "
                + "sitting_act l left join member_card m on m.id=l.member_id left join member_card d on d.id=l.done_by where l.sitting_id=? and "
                + "(l.member_id is null or " + mine + ") order by l.id desc", sitting);
    }
}
