package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.Sql;

/** What time asks of the rotas. */
@ApplicationScoped
@Transactional
class RunRotas {

    private static final Duration TOLD = Duration.ofDays(14);
    private static final Duration REMINDED = Duration.ofDays(3);

    private final AllSeries all;
    private final Replan replan;
    private final Notify notify;
    private final Sql sql;
    private final Clock clock;

    RunRotas() {
        this(null, null, null, null, null);
    }

    @Inject
    RunRotas(AllSeries all, Replan replan, Notify notify, Sql sql, Clock clock) {
        this.all = all;
        this.replan = replan;
        this.notify = notify;
        this.sql = sql;
        this.clock = clock;
    }

    void run() {
        all.going().forEach(replan::run);
        remind("told_at", "lecture.rota.notice.coming", TOLD);
        remind("reminded_at", "lecture.rota.notice.soon", REMINDED);
    }

    /** Everyone whose turn is within this time and who was not told so; who hears of it only now is not reminded as well. */
    private void remind(String column, String code, Duration within) {
        Instant now = clock.instant();
        List<Coming> coming = sql.list(row -> new Coming(row.id("id"), row.id("meeting_id"), row.member("member_id"), row.text("title"),
                row.date("held_on").toString()), "select r.id, r.meeting_id, r.member_id, g.title, g.held_on from turn r join meeting g on g.id=r.meeting_id "
                + "where r." + column + " is null and g.state=? and g.starts_at>? and g.starts_at<=? and (r.told_at is null or r.told_at<>?)",
                MeetingState.PLANNED, now, now.plus(within), now);
        coming.forEach(one -> notify.tell(List.of(one.member()), new NewNotice(code, List.of(one.title(), one.day()),
                "/lecture/prepare?meeting=" + one.meeting(), "turn/" + one.meeting())));
        sql.batch("update turn set " + column + "=? where id=?", coming.stream().map(one -> new Object[] {now, one.id()}).toList());
    }

    private record Coming(long id, long meeting, MemberId member, String title, String day) {
    }
}
