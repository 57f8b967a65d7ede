package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored monthly reviews with their speakers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reviews {

    private static final String SPEAKER = "select s.place, s.member_id, m.name, m.number, m.unit_name, s.part, s.standing, s.total, s.commentator_id, "
            + "c.name as commentator, s.said, s.comment from review_speaker s join member_card m on m.id=s.member_id "
            + "left join member_card c on c.id=s.commentator_id where s.meeting_id=? ";

    private final Sql sql;

    Reviews() {
        this(null);
    }

    @Inject
    Reviews(Sql sql) {
        this.sql = sql;
    }

    void add(long meeting, YearMonth period, long lot, List<ReviewAgenda.Line> agenda) {
        sql.update("insert into review(meeting_id, period, lot) values (?,?,?)", meeting, period.toString(), lot);
        sql.batch("insert into review_speaker(meeting_id, place, member_id, part, standing, total, said, comment) values (?,?,?,?,?,?,'','')",
                IntStream.range(0, agenda.size()).mapToObj(at -> row(meeting, at + 1, agenda.get(at))).toList());
    }

    private static Object[] row(long meeting, int place, ReviewAgenda.Line line) {
        return new Object[] {meeting, place, line.standing().member().id(), line.part(), line.standing().rank(), line.standing().total()};
    }

    /** Of this month, not called off. */
    boolean isCalled(long unit, YearMonth period) {
        return sql.count("select count(*) as n from review r join meeting g on g.id=r.meeting_id where r.period=? and g.unit_id=? and g.state<>?",
                period.toString(), unit, MeetingState.CANCELLED) > 0;
    }

    /** @throws Failure.NotFound if there is none */
    Stored get(long meeting) {
        return sql.one(row -> new Stored(YearMonth.parse(row.text("period")), row.id("lot")), "select period, lot from review where meeting_id=?", meeting)
                .orElseThrow(() -> new Failure.NotFound("lecture.review.unknown"));
    }

    /** In their order. */
    List<ReviewSpeaker> speakers(long meeting) {
        return sql.list(Reviews::speaker, SPEAKER + "order by s.place", meeting);
    }

    /** @throws Failure.NotFound if nobody speaks at this place */
    ReviewSpeaker speaker(long meeting, int place) {
        return sql.one(Reviews::speaker, SPEAKER + "and s.place=?", meeting, place)
                .orElseThrow(() -> new Failure.NotFound("lecture.review.unknown"));
    }

    /** How often each was drawn to comment in this unit's reviews that began since then. */
    Map<MemberId, Integer> timesCommented(long unit, Instant since) {
        return sql.list(row -> Map.entry(row.member("commentator_id"), row.count("n")), "select s.commentator_id, count(*) as n from review_speaker s "
                + "join meeting g on g.id=s.meeting_id where g.unit_id=? and g.starts_at>=? and g.state<>? and s.commentator_id is not null "
                + "group by s.commentator_id", unit, since, MeetingState.CANCELLED).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param commentator null: none is named any more */
    void name(long meeting, int place, Optional<MemberId> commentator) {
        sql.update("update review_speaker set commentator_id=? where meeting_id=? and place=?", commentator.orElse(null), meeting, place);
    }

    void note(long meeting, int place, String said, String comment) {
        sql.update("update review_speaker set said=?, comment=? where meeting_id=? and place=?", said, comment, meeting, place);
    }

    private static ReviewSpeaker speaker(Row row) {
        return new ReviewSpeaker(row.count("place"), row.member("member_id"), row.text("name"), row.text("number"), row.text("unit_name"),
                ReviewPart.valueOf(row.text("part")), row.count("standing"), row.points("total"), row.member("commentator_id"), row.text("commentator"),
                row.text("said"), row.text("comment"));
    }

    /** What it is about; with which lot its commentators are drawn. */
    record Stored(YearMonth period, long lot) {
    }
}
