package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored wishes to exchange turns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Swaps {

    private static final String SWAP = "select w.id, w.series_id, w.asker_id, a.name as asker_name, w.asked_id, b.name as asked_name, w.asker_meeting, "
            + "f.held_on as asker_on, w.asked_meeting, t.held_on as asked_on, w.words, w.state, w.asked_at, case when f.state=? and t.state=? "
            + "and f.starts_at>? and t.starts_at>? then true else false end as coming from turn_swap w join member_card a on a.id=w.asker_id "
            + "join member_card b on b.id=w.asked_id join meeting f on f.id=w.asker_meeting join meeting t on t.id=w.asked_meeting ";

    private final Sql sql;
    private final Clock clock;

    Swaps() {
        this(null, null);
    }

    @Inject
    Swaps(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if there is none */
    Swap get(long id) {
        return list("where w.id=?", id).stream().findFirst().orElseThrow(() -> new Failure.NotFound("lecture.rota.swap.unknown"));
    }

    /** Asked by him or of him; those that wait for an answer first, then the latest. */
    List<Swap> of(MemberId member) {
        return list("where w.asker_id=? or w.asked_id=? order by case when w.state='ASKED' then 0 else 1 end, w.id desc limit 20", member, member);
    }

    List<Swap> of(long series) {
        return list("where w.series_id=? order by case when w.state='ASKED' then 0 else 1 end, w.id desc limit 50", series);
    }

    long add(long series, MemberId asker, MemberId asked, long askerMeeting, long askedMeeting, String words) {
        return sql.insert("insert into turn_swap(series_id, asker_id, asked_id, asker_meeting, asked_meeting, words, state, asked_at) "
                + "values (?,?,?,?,?,?,?,?)", series, asker, asked, askerMeeting, askedMeeting, words, SwapState.ASKED, clock.instant());
    }

    boolean isAskedAlready(MemberId asker, long askerMeeting, MemberId asked, long askedMeeting) {
        return sql.count("select count(*) as n from turn_swap where state=? and asker_id=? and asker_meeting=? and asked_id=? and asked_meeting=?",
                SwapState.ASKED, asker, askerMeeting, asked, askedMeeting) > 0;
    }

    void answer(long id, SwapState state) {
        sql.update("update turn_swap set state=?, answered_at=? where id=?", state, clock.instant(), id);
    }

    private List<Swap> list(String where, Object... args) {
        Object[] all = new Object[args.length + 4];
        all[0] = MeetingState.PLANNED;
        all[1] = MeetingState.PLANNED;
        all[2] = clock.instant();
        all[3] = clock.instant();
        System.arraycopy(args, 0, all, 4, args.length);
        return sql.list(Swaps::swap, SWAP + where, all);
    }

    private static Swap swap(Row row) {
        return new Swap(row.id("id"), row.id("series_id"), row.member("asker_id"), row.text("asker_name"), row.member("asked_id"), row.text("asked_name"),
                row.id("asker_meeting"), row.date("asker_on"), row.id("asked_meeting"), row.date("asked_on"), row.text("words"),
                SwapState.valueOf(row.text("state")), row.instant("asked_at"), row.flag("coming"));
    }
}
