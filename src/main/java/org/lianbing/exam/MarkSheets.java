package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Draws up the mark sheet of a sitting, for its trainer. */
@ApplicationScoped
@Transactional
public class MarkSheets {

    private final SittingDesk desk;
    private final Sittings sittings;
    private final Sql sql;
    private final Clock clock;

    MarkSheets() {
        this(null, null, null, null);
    }

    @Inject
    MarkSheets(SittingDesk desk, Sittings sittings, Sql sql, Clock clock) {
        this.desk = desk;
        this.sittings = sittings;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws org.lianbing.kernel.Failure.NotFound if there is none with a candidate in the caller's units */
    public MarkSheet get(long id) {
        SittingDetail sitting = desk.get(id);
        Map<MemberId, Done> counted = counted(id, sittings.get(id).counting());
        Map<MemberId, MarkSheet.Resit> resits = resits(id);
        List<SittingDetail.CandidateRow> rows = sitting.candidates().stream().sorted(Comparator.comparing((SittingDetail.CandidateRow row) ->
                counted.containsKey(row.member().id()) ? counted.get(row.member().id()).score().negate() : BigDecimal.ONE)).toList();
        List<Done> done = rows.stream().map(row -> counted.get(row.member().id())).filter(result -> result != null).toList();
        List<BigDecimal> scores = done.stream().map(Done::score).toList();
        List<Integer> ranks = Marks.ranks(scores);
        List<MarkSheet.Row> sheet = new ArrayList<>();
        for (SittingDetail.CandidateRow row : rows) {
            Integer rank = sheet.size() < ranks.size() ? ranks.get(sheet.size()) : null;
            sheet.add(row(rank, row, counted.get(row.member().id()), resits.get(row.member().id())));
        }
        return new MarkSheet(sitting, sheet, Marks.statistics(scores, (int) done.stream().filter(Done::passed).count(),
                done.stream().map(Done::outOf).toList()));
    }

    private static MarkSheet.Row row(Integer rank, SittingDetail.CandidateRow row, Done done, MarkSheet.Resit resit) {
        return done == null ? new MarkSheet.Row(null, row.member(), row.state(), row.attempt(), null, null, row.excusedReason(), resit)
                : new MarkSheet.Row(rank, row.member(), "final", done.attempt(), done.score(), done.passed(), row.excusedReason(), resit);
    }

    /** Of several attempts the best or the last, as the sitting says. */
    private Map<MemberId, Done> counted(long id, Counting counting) {
        return sql.list(MarkSheets::done, "select member_id, id, score, out_of, passed from attempt where sitting_id=? and state='FINAL' order by number",
                id).stream().collect(Collectors.toMap(Done::member, done -> done, (earlier, later) ->
                counting == Counting.BEST && later.score().compareTo(earlier.score()) <= 0 ? earlier : later));
    }

    private static Done done(Row row) {
        return new Done(row.member("member_id"), row.id("id"), row.score("score").plain(), row.score("out_of").plain(), row.flag("passed"));
    }

    /** Of several resits the best result; without any, how the last one stands. */
    private Map<MemberId, MarkSheet.Resit> resits(long exam) {
        Map<MemberId, MarkSheet.Resit> found = new HashMap<>();
        Instant now = clock.instant();
        sql.list(row -> Map.entry(row.member("member_id"), resit(row, now)), "select c.member_id, c.excused_reason, s.closes_at, a.state, a.score, "
                + "a.passed from sitting s join candidate c on c.sitting_id=s.id left join attempt a on a.sitting_id=s.id and "
                + "a.member_id=c.member_id where s.resit_of=? and s.cancelled_at is null order by s.closes_at, s.id, a.number", exam)
                .forEach(entry -> found.merge(entry.getKey(), entry.getValue(), MarkSheets::better));
        return found;
    }

    private static MarkSheet.Resit resit(Row row, Instant now) {
        String attempt = row.text("state");
        String missing = row.text("excused_reason") != null ? "excused" : row.instant("closes_at").isBefore(now) ? "absent" : "waiting";
        return new MarkSheet.Resit(attempt == null ? missing : attempt.toLowerCase(Locale.ROOT),
                row.score("score") == null ? null : row.score("score").plain(), row.flag("passed"));
    }

    private static MarkSheet.Resit better(MarkSheet.Resit earlier, MarkSheet.Resit later) {
        return earlier.score() == null || later.score() != null && later.score().compareTo(earlier.score()) > 0 ? later : earlier;
    }

    private record Done(MemberId member, long attempt, BigDecimal score, BigDecimal outOf, boolean passed) {
    }
}
