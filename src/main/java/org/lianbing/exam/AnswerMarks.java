package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Sql;

/** What markers have in hand and gave, in the transaction of whoever calls. */
@ApplicationScoped
class AnswerMarks {

    /** So long nobody else gets what a marker has before him; each look at it begins it anew. */
    static final Duration HELD = Duration.ofMinutes(20);

    private static final SecureRandom TICKETS = new SecureRandom();
    private static final int TICKET_BYTES = 16;

    private final Sql sql;

    AnswerMarks() {
        this(null);
    }

    @Inject
    AnswerMarks(Sql sql) {
        this.sql = sql;
    }

    /** Only the marker's own; whoever else holds the ticket has nothing. */
    Optional<AnswerMark> find(String ticket, MemberId marker) {
        return sql.one(AnswerMark::read, "select " + AnswerMark.COLUMNS + " from answer_mark d where d.ticket=? and d.marker_id=?", ticket, marker);
    }

    List<AnswerMark> of(long attempt, int slot) {
        return sql.list(AnswerMark::read, "select " + AnswerMark.COLUMNS + " from answer_mark d where d.attempt_id=? and d.slot=? order by d.round_no",
                attempt, slot);
    }

    List<AnswerMark> done(long attempt, int slot) {
        return of(attempt, slot).stream().filter(AnswerMark::isDone).toList();
    }

    /** What this marker gave in a sitting. */
    List<AnswerMark> given(long sitting, MemberId marker) {
        return sql.list(AnswerMark::read, "select " + AnswerMark.COLUMNS + " from answer_mark d join attempt a on a.id=d.attempt_id where a.sitting_id=? and "
                + "d.marker_id=? and d.marked_at is not null order by d.attempt_id, d.slot", sitting, marker);
    }

    /**
     * Takes an answer in hand that nobody else has for that round. What another held too long is free again.
     *
     * @return empty if somebody was quicker
     */
    Optional<String> claim(long attempt, int slot, int rounds, MemberId marker, Instant now) {
        sql.update("delete from answer_mark where attempt_id=? and slot=? and marked_at is null and round_no<? and held_until<?", attempt, slot,
                AnswerMark.DECISION, now);
        Set<Integer> taken = of(attempt, slot).stream().map(AnswerMark::round).collect(Collectors.toSet());
        for (int round = 1; round <= rounds; round++) {
            String ticket = ticket();
            if (!taken.contains(round) && add(ticket, attempt, slot, round, marker, now.plus(HELD))) {
                return Optional.of(ticket);
            }
        }
        return Optional.empty();
    }

    private boolean add(String ticket, long attempt, int slot, int round, MemberId marker, Instant until) {
        return sql.update("insert into answer_mark(ticket, attempt_id, slot, round_no, marker_id, held_until, flagged) values (?,?,?,?,?,?,false) on "
                + "conflict do nothing", ticket, attempt, slot, round, marker, until) == 1;
    }

    private static String ticket() {
        byte[] bytes = new byte[TICKET_BYTES];
        TICKETS.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void keepInHand(String ticket, Instant now) {
        sql.update("update answer_mark set held_until=? where ticket=? and marked_at is null", now.plus(HELD), ticket);
    }

    void give(String ticket, Score points, List<BigDecimal> lines, String words, Instant now) {
        sql.update("update answer_mark set points=?, line_marks=?, words=?, flagged=false, marked_at=? where ticket=?", points, lines.isEmpty() ? null
                : lines.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")), words, now, ticket);
    }

    void flag(String ticket, String words, Instant now) {
        sql.update("update answer_mark set points=null, line_marks=null, words=?, flagged=true, marked_at=? where ticket=?", words, now, ticket);
    }

    /** It goes back to the others, and comes to this marker after all else. */
    void putOff(AnswerMark mark, Instant now) {
        sql.update("delete from answer_mark where ticket=? and round_no<? and marked_at is null", mark.ticket(), AnswerMark.DECISION);
        if (sql.update("update put_off_answer set put_off_at=? where attempt_id=? and slot=? and marker_id=?", now, mark.attempt(), mark.slot(),
                mark.marker()) == 0) {
            sql.update("insert into put_off_answer(attempt_id, slot, marker_id, put_off_at) values (?,?,?,?) on conflict do nothing", mark.attempt(),
                    mark.slot(), mark.marker(), now);
        }
    }

    /** The third has it before him until he decides. */
    void openDecision(long attempt, int slot, MemberId decider, Instant now) {
        if (of(attempt, slot).stream().noneMatch(AnswerMark::decides)) {
            add(ticket(), attempt, slot, AnswerMark.DECISION, decider, now);
        }
    }

    /** There is nothing to decide any more. */
    void closeDecision(long attempt, int slot) {
        sql.update("delete from answer_mark where attempt_id=? and slot=? and round_no=? and marked_at is null", attempt, slot, AnswerMark.DECISION);
    }

    /** Somebody else decides what is not decided yet, and no longer marks what he has in hand. */
    void passDecisions(long sitting, MemberId to) {
        sql.update("delete from answer_mark where marker_id=? and round_no<? and marked_at is null and attempt_id in (select id from attempt where "
                + "sitting_id=?)", to, AnswerMark.DECISION, sitting);
        sql.update("update answer_mark set marker_id=? where round_no=? and marked_at is null and attempt_id in (select id from attempt where "
                + "sitting_id=?)", to, AnswerMark.DECISION, sitting);
    }

    /** Whether there is anything to decide, or decided: a decision that is taken back comes to the third again. */
    boolean needThird(long sitting) {
        return sql.count("select count(*) as n from answer_mark d join attempt a on a.id=d.attempt_id where a.sitting_id=? and (d.round_no=? or d.flagged)",
                sitting, AnswerMark.DECISION) > 0;
    }

    boolean hasMarked(long sitting, MemberId marker) {
        return !given(sitting, marker).isEmpty();
    }

    boolean begun(long sitting) {
        return sql.count("select count(*) as n from answer_mark d join attempt a on a.id=d.attempt_id where a.sitting_id=? and d.marked_at is not null",
                sitting) > 0;
    }

    /** Keeps as it was what is taken away from a marker. A decision stays his to take. */
    void takeBack(AnswerMark mark, String reason, MemberId by, Instant now) {
        sql.update("insert into mark_taken_back(attempt_id, slot, round_no, marker_id, points, words, marked_at, taken_by, taken_at, reason) values "
                + "(?,?,?,?,?,?,?,?,?,?)", mark.attempt(), mark.slot(), mark.round(), mark.marker(), mark.points(), mark.words(), mark.markedAt(), by, now, reason);
        sql.update("delete from answer_mark where ticket=?", mark.ticket());
    }
}
