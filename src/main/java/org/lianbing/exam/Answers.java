package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Sql;

/** The rows of answers, in the transaction of whoever calls. They are all made when an attempt starts; saving one is a single guarded update. */
@ApplicationScoped
class Answers {

    private final Sql sql;

    Answers() {
        this(null);
    }

    @Inject
    Answers(Sql sql) {
        this.sql = sql;
    }

    void lay(Attempt attempt, List<Laid> items) {
        sql.batch("insert into answer(attempt_id, slot, member_id, revision_id, part, option_order, points, ends_at, device, closed, seq, awaits_marker) "
                + "values (?,?,?,?,?,?,?,?,?,false,0,false)", items.stream().map(item -> new Object[] {attempt.id(), item.slot(),
                    attempt.member(), item.revision(), item.part(), String.join(",", item.optionOrder()), item.points(), attempt.endsAt(),
                    attempt.device()}).toList());
    }

    /** @return false if the guard held: not his, of another device, closed, after the bell, or not newer than what is stored */
    boolean save(long attempt, int slot, MemberId member, Device device, String response, long seq, Instant now) {
        return sql.update("update answer set response=?, seq=?, saved_at=? where attempt_id=? and slot=? and member_id=? and not closed "
                + "and ends_at>=? and seq<? and (device is null or device=?)", response, seq, now, attempt, slot, member, now, seq, device.mark()) == 1;
    }

    /** As {@link #save} where the rows still end at this bell: one statement, which without a transaction around it is its own. */
    boolean saveUntil(Instant bell, long attempt, int slot, MemberId member, Device device, String response, long seq, Instant now) {
        return sql.update("update answer set response=?, seq=?, saved_at=? where attempt_id=? and slot=? and member_id=? and not closed "
                + "and ends_at=? and seq<? and (device is null or device=?)", response, seq, now, attempt, slot, member, bell, seq, device.mark()) == 1;
    }

    Optional<Answer> find(long attempt, int slot) {
        return sql.one(Answer::read, "select " + Answer.COLUMNS + " from answer where attempt_id=? and slot=?", attempt, slot);
    }

    List<Answer> of(long attempt) {
        return sql.list(Answer::read, "select " + Answer.COLUMNS + " from answer where attempt_id=? order by slot", attempt);
    }

    /** By attempt, of those in a sitting whose result is marked and not stated. */
    Map<Long, List<Answer>> marked(long sitting) {
        return sql.list(row -> Map.entry(row.id("attempt_id"), Answer.read(row)), "select attempt_id, " + Answer.COLUMNS + " from answer where attempt_id in "
                + "(select a.id from attempt a where a.sitting_id=? and a.state='MARKING' and not exists (select 1 from answer x where x.attempt_id=a.id and "
                + "x.awaits_marker)) order by attempt_id, slot", sitting).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** From now on no save gets through. */
    void close(long attempt) {
        sql.update("update answer set closed=true where attempt_id=? and not closed", attempt);
    }

    /** From now on only this device's saves get through. */
    void keepTo(long attempt, Device only) {
        sql.update("update answer set device=? where attempt_id=?", only.mark(), attempt);
    }

    /** What stands before this slot takes no save any more. */
    void leave(long attempt, int slot) {
        sql.update("update answer set closed=true where attempt_id=? and slot<? and not closed", attempt, slot);
    }

    /** As before the hand-in: what is stored stays, marks go; what stands before this slot was left behind, and remains so. */
    void reopen(long attempt, Instant endsAt, int slot) {
        sql.update("update answer set closed=(slot<?), ends_at=?, score=null, hand_score=null, awaits_marker=false, marked_by=null, marked_at=null, "
                + "marker_comment=null where attempt_id=?", slot, endsAt, attempt);
        sql.update("delete from answer_mark where attempt_id=?", attempt);
    }

    /** What was written on paper, by slot; where a person marked it there, his points. */
    void key(long attempt, Map<Integer, TypedAnswer> typed, MemberId marker, Instant now) {
        sql.batch("update answer set response=?, seq=seq+1, saved_at=? where attempt_id=? and slot=?", typed.entrySet().stream()
                .map(one -> new Object[] {Answer.text(one.getValue().response()), now, attempt, one.getKey()}).toList());
        sql.batch("update answer set hand_score=?, marked_by=?, marked_at=? where attempt_id=? and slot=?", typed.entrySet().stream()
                .filter(one -> one.getValue().points() != null)
                .map(one -> new Object[] {one.getValue().points(), marker, now, attempt, one.getKey()}).toList());
    }

    /** They stay as they are, and no marker is asked for them. */
    void awaitNobody(long attempt) {
        sql.update("update answer set awaits_marker=false where attempt_id=? and awaits_marker", attempt);
    }

    void extend(long attempt, Instant endsAt) {
        sql.update("update answer set ends_at=? where attempt_id=?", endsAt, attempt);
    }

    void marked(long attempt, List<Marked> marks) {
        sql.batch("update answer set score=?, awaits_marker=? where attempt_id=? and slot=?",
                marks.stream().map(mark -> new Object[] {mark.score(), mark.awaitsMarker(), attempt, mark.slot()}).toList());
    }

    /** What markers gave, or null for all if they are not agreed; the row is marked from it. */
    void settle(long attempt, int slot, Verdict verdict, Instant now) {
        sql.update("update answer set hand_score=?, marker_comment=?, marked_by=?, marked_at=? where attempt_id=? and slot=?", verdict.points(),
                verdict.words(), verdict.by(), verdict.points() == null ? null : now, attempt, slot);
    }

    void admit(long attempt, int slot, String response, long seq, Instant savedAt) {
        sql.update("update answer set response=?, seq=?, saved_at=?, hand_score=null where attempt_id=? and slot=?", response, seq, savedAt, attempt, slot);
        sql.update("delete from answer_mark where attempt_id=? and slot=?", attempt, slot);
    }

    /** Sent again it is kept once; what another device sends under the same number is kept beside it. */
    void keepLate(long attempt, int slot, String response, long seq, Instant now) {
        String late = response == null ? "null" : response;
        if (sql.list(row -> row.id("id"), "select id from late_answer where attempt_id=? and slot=? and seq=? and response=?",
                attempt, slot, seq, late).isEmpty()) {
            sql.update("insert into late_answer(attempt_id, slot, response, seq, received_at) values (?,?,?,?,?)", attempt, slot, late, seq, now);
        }
    }

    /** An item as it is laid before the candidate. */
    record Laid(int slot, long revision, Integer part, List<String> optionOrder, Score points) {

        /** Before anything is answered. */
        Answer blank() {
            return new Answer(slot, null, revision, part, optionOrder, points, null, false, null, 0, null, null, null, false, null, null);
        }
    }

    /** The mark of one slot. */
    record Marked(int slot, Score score, boolean awaitsMarker) {
    }
}
