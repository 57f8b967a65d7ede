package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Which answers the caller may mark: those of sittings in which he is named, else of members whose trainer he is; never where he is a candidate. */
@ApplicationScoped
class MarkingSight {

    /** Answers with their attempts {@code a}, the candidate's card {@code m} and the plan {@code p}, if there is one. */
    static final String FROM = "from answer w join attempt a on a.id=w.attempt_id join member_card m on m.id=a.member_id "
            + "left join marking_plan p on p.sitting_id=a.sitting_id ";

    private static final String MARKS_OF_IT = "from answer_mark d where d.attempt_id=w.attempt_id and d.slot=w.slot ";

    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final Sql sql;

    MarkingSight() {
        this(null, null, null, null);
    }

    @Inject
    MarkingSight(Access access, Caller caller, Clock clock, Sql sql) {
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.sql = sql;
    }

    /** What he may take in hand now, or has, or is to decide. */
    Condition forHim() {
        return free().or(decisions());
    }

    /** One of the rounds is open, and he has marked it in none. */
    private Condition free() {
        MemberId me = caller.member();
        return new Condition("w.awaits_marker and not exists (select 1 " + MARKS_OF_IT + "and (d.round_no=3 or d.marker_id=? and d.marked_at is not null)) "
                + "and (select count(*) " + MARKS_OF_IT + "and (d.marked_at is not null or d.held_until>=? and d.marker_id<>?)) < case when p.twice then 2 "
                + "else 1 end", List.of(me, clock.instant(), me)).and(mayMark());
    }

    private Condition decisions() {
        return new Condition("w.awaits_marker and exists (select 1 " + MARKS_OF_IT + "and d.round_no=3 and d.marker_id=? and d.marked_at is null)",
                List.of(caller.member()));
    }

    /** Who decides does not mark before. */
    private Condition mayMark() {
        MemberId me = caller.member();
        return new Condition("not exists (select 1 from candidate k where k.sitting_id=a.sitting_id and k.member_id=?) and (p.decider_id is null or "
                + "p.decider_id<>?) and (exists (select 1 from marker n where n.sitting_id=a.sitting_id and n.member_id=?) or not exists (select 1 from "
                + "marker n where n.sitting_id=a.sitting_id) and (" + InSight.condition(access) + "))", List.of(me, me, me));
    }

    /** Whether he may still mark this one: rights may have gone since he took it in hand. */
    boolean may(AnswerMark mark) {
        Condition condition = mark.decides() ? new Condition("p.decider_id=?", List.of(caller.member())) : mayMark();
        return sql.count("select count(*) as n " + FROM + "where w.attempt_id=? and w.slot=? and (" + condition.sql() + ")",
                condition.after(mark.attempt(), mark.slot())) > 0;
    }

    /** Whether any answer to this question waits for a marker or was marked by one, and is his to mark. */
    boolean isHis(long sitting, Asked asked) {
        Condition his = mayMark().or(new Condition("p.decider_id=?", List.of(caller.member())));
        return sql.count("select count(*) as n " + FROM + "where a.sitting_id=? and w.revision_id=? and coalesce(w.part, 0)=? and (w.awaits_marker or "
                + "w.hand_score is not null) and (" + his.sql() + ")", his.after(sitting, asked.revision(), asked.part())) > 0;
    }

    /** A part of a query with its arguments. */
    record Condition(String sql, List<Object> args) {

        Condition and(Condition other) {
            return joined(" and ", other);
        }

        Condition or(Condition other) {
            return joined(" or ", other);
        }

        private Condition joined(String word, Condition other) {
            return new Condition("(" + sql + ")" + word + "(" + other.sql + ")", Stream.concat(args.stream(), other.args.stream()).toList());
        }

        /** The arguments of what stands before it in the query, then its own. */
        Object[] after(Object... before) {
            List<Object> all = new ArrayList<>(List.of(before));
            all.addAll(args);
            return all.toArray();
        }
    }
}
