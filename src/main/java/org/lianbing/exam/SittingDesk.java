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
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Chinese;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The trainer's view of sittings: who is in, how far, with what result. */
@ApplicationScoped
@Transactional
public class SittingDesk {

    private static final int PAGE = 20;

    private final Sql sql;
    private final Sittings sittings;
    private final Members members;
    private final Access access;
    private final Clock clock;

    SittingDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    SittingDesk(Sql sql, Sittings sittings, Members members, Access access, Clock clock) {
        this.sql = sql;
        this.sittings = sittings;
        this.members = members;
        this.access = access;
        this.clock = clock;
    }

    /** How many sittings that concern the caller's units have this in their title. */
    public int count(String search) {
        return (int) sql.count("select count(*) as n from sitting s where " + inSight(), Chinese.contains(search));
    }

    /** Newest first, {@value #PAGE} a page, pages from 0. */
    public List<SittingRow> list(String search, int page) {
        return sql.list(row -> new SittingRow(row.id("id"), row.text("title"), row.instant("opens_at"), row.instant("closes_at"),
                row.count("minutes"), row.count("candidates"), row.count("started"), row.count("finished"), row.count("marking"),
                row.number("resit_of") != null),
                "select s.id, s.title, s.opens_at, s.closes_at, s.minutes, s.resit_of, "
                + "(select count(*) from candidate c where c.sitting_id=s.id) as candidates, "
                + "(select count(distinct a.member_id) from attempt a where a.sitting_id=s.id) as started, "
                + "(select count(distinct a.member_id) from attempt a where a.sitting_id=s.id and a.state='FINAL') as finished, "
                + "(select count(*) from attempt a where a.sitting_id=s.id and a.state='MARKING') as marking "
                + "from sitting s where " + inSight() + " order by s.opens_at desc, s.id desc limit ? offset ?",
                Chinese.contains(search), PAGE, page * PAGE);
    }

    /** Sittings with a candidate of the units in which the caller is a trainer. The paths are ours: digits and slashes. */
    private String inSight() {
        access.require(Role.TRAINER);
        String units = access.pathsOf(Role.TRAINER).stream().map(path -> "m.unit_path like '" + path + "%'").collect(Collectors.joining(" or "));
        return "s.search_text like ? escape '!' and exists (select 1 from candidate k join member_card m on m.id=k.member_id where "
                + "k.sitting_id=s.id and (" + units + "))";
    }

    public static int pages(int rows) {
        return (rows + PAGE - 1) / PAGE;
    }

    /**
     * A sitting with those of its candidates who are in the caller's units; a fixed number of queries, however many they are.
     *
     * @throws Failure.NotFound if there is none with such a candidate
     */
    public SittingDetail get(long id) {
        access.require(Role.TRAINER);
        Sitting sitting = sittings.get(id);
        List<CandidateFacts> facts = sql.list(SittingDesk::facts, "select c.member_id, c.excused_reason, a.id, a.state, a.score, a.passed, "
                + "a.submitted_at, (select count(*) from answer w where w.attempt_id=a.id and w.response is not null) as answered "
                + "from candidate c left join attempt a on a.sitting_id=c.sitting_id and a.member_id=c.member_id and a.number=(select "
                + "max(x.number) from attempt x where x.sitting_id=c.sitting_id and x.member_id=c.member_id) where c.sitting_id=?", id);
        Map<MemberId, MemberCard> cards = members.cards(facts.stream().map(CandidateFacts::member).toList());
        boolean closed = sitting.hasClosedBy(clock.instant());
        List<String> paths = access.pathsOf(Role.TRAINER);
        List<SittingDetail.CandidateRow> rows = facts.stream()
                .filter(fact -> paths.stream().anyMatch(cards.get(fact.member()).unitPath()::startsWith)).map(fact -> row(fact, cards.get(fact.member()), closed))
                .sorted((one, other) -> one.member().number().compareTo(other.member().number())).toList();
        if (rows.isEmpty()) {
            throw new Failure.NotFound("exam.sitting.unknown");
        }
        return sql.one(row -> new SittingDetail(id, sitting.title(), sitting.opensAt(), sitting.closesAt(), sitting.minutes(),
                sitting.attempts(), sitting.passPercent(), row.count("questions"), row.score("out_of").plain(), sitting.note(), closed, rows),
                "select questions, out_of from paper where id=?", sitting.paperId()).orElseThrow();
    }

    private static CandidateFacts facts(Row row) {
        return new CandidateFacts(row.member("member_id"), row.text("excused_reason"), row.number("id"), row.text("state"),
                row.score("score") == null ? null : row.score("score").plain(), row.flag("passed"), row.instant("submitted_at"),
                row.count("answered"));
    }

    private static SittingDetail.CandidateRow row(CandidateFacts fact, MemberCard card, boolean closed) {
        String missing = fact.excusedReason() != null ? "excused" : closed ? "absent" : "waiting";
        return new SittingDetail.CandidateRow(card, fact.attempt() == null ? missing : fact.state().toLowerCase(Locale.ROOT), fact.attempt(),
                fact.answered(), fact.score(), fact.passed(), fact.submittedAt(), fact.excusedReason());
    }

    private record CandidateFacts(MemberId member, String excusedReason, Long attempt, String state, BigDecimal score,
            Boolean passed, Instant submittedAt, int answered) {
    }
}
