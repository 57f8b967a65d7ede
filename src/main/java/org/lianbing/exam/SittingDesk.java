package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The trainer's view of one sitting: who is in, how far, with what result. A fixed number of queries, however many they are. */
@ApplicationScoped
@Transactional
public class SittingDesk {

    private static final String CANDIDATES = "select c.member_id, c.excused_reason, c.extra_minutes, c.seat, a.id, a.state, a.score, a.passed, a.ends_at, a.submitted_at, "
            + "a.submitted_by, (select count(distinct w.revision_id) from answer w where w.attempt_id=a.id and w.response is not null) as answered, "
            + "(select max(w.saved_at) from answer w where w.attempt_id=a.id) as saved_at, "
            + "(select count(*) from attempt_device d where d.attempt_id=a.id) as devices, "
            + "(select coalesce(sum(d.away_times), 0) from attempt_device d where d.attempt_id=a.id) as away_times, "
            + "(select coalesce(sum(d.away_seconds), 0) from attempt_device d where d.attempt_id=a.id) as away_seconds, "
            + "case when a.device is null then null when a.unlocked then 'unlocked' else 'locked' end as device_lock, "
            + "(select count(*) from late_answer l where l.attempt_id=a.id and l.admitted_at is null) as late, "
            + "(select count(*) from attempt_reopening r where r.attempt_id=a.id) as reopened, "
            + "(select count(*) from attempt p where p.sitting_id=c.sitting_id and p.member_id=c.member_id and p.passed) as passes "
            + "from candidate c left join attempt a on a.sitting_id=c.sitting_id and a.member_id=c.member_id and a.number=(select "
            + "max(x.number) from attempt x where x.sitting_id=c.sitting_id and x.member_id=c.member_id) where c.sitting_id=?";

    private final Sql sql;
    private final Sittings sittings;
    private final Members members;
    private final TellCandidates tell;
    private final Access access;
    private final Clock clock;

    SittingDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SittingDesk(Sql sql, Sittings sittings, Members members, TellCandidates tell, Access access, Clock clock) {
        this.sql = sql;
        this.sittings = sittings;
        this.members = members;
        this.tell = tell;
        this.access = access;
        this.clock = clock;
    }

    /** @throws Failure.NotFound if there is none with a candidate in the caller's units */
    public SittingDetail get(long id) {
        access.require(Role.TRAINER);
        Sitting sitting = sittings.get(id);
        List<Facts> all = sql.list(SittingDesk::facts, CANDIDATES, id);
        Map<MemberId, MemberCard> cards = members.cards(all.stream().map(Facts::member).toList());
        List<String> paths = access.pathsOf(Role.TRAINER);
        List<Facts> mine = all.stream().filter(fact -> paths.stream().anyMatch(cards.get(fact.member()).unitPath()::startsWith)).toList();
        if (mine.isEmpty()) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        Instant now = clock.instant();
        Map<MemberId, Notify.Told> told = tell.told(id);
        List<SittingDetail.CandidateRow> rows = mine.stream()
                .map(fact -> row(fact, cards.get(fact.member()), sitting.hasClosedBy(now), told.get(fact.member())))
                .sorted((one, other) -> one.member().number().compareTo(other.member().number())).toList();
        return detail(sitting, now, mine.size() == all.size(), rows);
    }

    private SittingDetail detail(Sitting sitting, Instant now, boolean whole, List<SittingDetail.CandidateRow> rows) {
        return sql.one(row -> new SittingDetail(sitting.id(), sitting.title(), sitting.stateAt(now), sitting.opensAt(), sitting.closesAt(),
                sitting.minutes(), sitting.attempts(), sitting.passPercent(), row.count("questions"), row.score("out_of").plain(),
                row.flag("drawn"), sitting.feedback(), sitting.tags(), sitting.resitOf(), sitting.note(), sitting.cancelledReason(), whole, sitting.rules(),
                sitting.told(), rows),
                "select questions, out_of, drawn from paper where id=?", sitting.paperId()).orElseThrow();
    }

    /** @throws Failure.NotFound if this member is none of its candidates in the caller's units */
    public SittingDetail.CandidateRow candidate(SittingDetail sitting, long member) {
        return sitting.candidates().stream().filter(row -> row.member().id().value() == member).findFirst()
                .orElseThrow(() -> new Failure.NotFound("exam.candidate.unknown"));
    }

    private static Facts facts(Row row) {
        return new Facts(row.member("member_id"), row.text("excused_reason"), row.number("id"), row.text("state"),
                row.score("score") == null ? null : row.score("score").plain(), row.flag("passed"), row.count("passes") > 0,
                row.instant("ends_at"), row.instant("submitted_at"), "BELL".equals(row.text("submitted_by")), "FORCED".equals(row.text("submitted_by")),
                "PAPER".equals(row.text("submitted_by")),
                row.count("answered"), row.instant("saved_at"), row.count("devices"), row.count("late"), row.count("reopened") > 0,
                row.count("extra_minutes"), row.number("seat") == null ? null : row.count("seat"), row.count("away_times"), row.count("away_seconds"),
                row.text("device_lock"));
    }

    private static SittingDetail.CandidateRow row(Facts fact, MemberCard card, boolean closed, Notify.Told told) {
        String missing = fact.excused() != null ? "excused" : closed ? "absent" : "waiting";
        return new SittingDetail.CandidateRow(card, fact.attempt() == null ? missing : fact.state().toLowerCase(Locale.ROOT), fact.attempt(),
                fact.answered(), fact.savedAt(), fact.endsAt(), fact.submittedAt(), fact.byBell(), fact.forced(), fact.keyed(), fact.devices(), fact.late(), fact.reopened(),
                fact.score(), fact.passed(), fact.passedOnce(), fact.excused(), told == null ? null : told.sentAt(),
                told == null ? null : told.readAt(), fact.extraMinutes(), fact.seat(), fact.awayTimes(), fact.awaySeconds(), fact.lock());
    }

    private record Facts(MemberId member, String excused, Long attempt, String state, BigDecimal score, Boolean passed, boolean passedOnce,
            Instant endsAt, Instant submittedAt, boolean byBell, boolean forced, boolean keyed, int answered, Instant savedAt, int devices, int late,
            boolean reopened, int extraMinutes, Integer seat, int awayTimes, int awaySeconds, String lock) {
    }
}
