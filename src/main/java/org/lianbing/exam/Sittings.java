package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Sittings, their candidates and attempts. */
@ApplicationScoped
@Transactional
class Sittings {

    @PersistenceContext
    EntityManager entities;

    private final Sql sql;

    Sittings() {
        this(null);
    }

    @Inject
    Sittings(Sql sql) {
        this.sql = sql;
    }

    void add(Sitting sitting, List<MemberId> candidates) {
        entities.persist(sitting);
        entities.flush();
        sql.batch("insert into candidate(sitting_id, member_id) values (?,?)",
                candidates.stream().distinct().map(member -> new Object[] {sitting.id(), member}).toList());
    }

    /** @throws Failure.NotFound if there is none */
    Sitting get(long id) {
        return found(entities.find(Sitting.class, id), "exam.sitting.unknown");
    }

    /** Locks the sitting until the transaction ends. */
    Sitting lock(long id) {
        return found(entities.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE), "exam.sitting.unknown");
    }

    /**
     * Locks what he has open, until the transaction ends. Whoever needs several rows locks attempts by their number, then candidates by
     * theirs, then the sitting: a hand-in comes from the attempt to the candidate, a start from the candidate to the sitting.
     */
    void lockOpen(long sitting, MemberId member) {
        sql.list(row -> row.id("id"), "select id from attempt where sitting_id=? and member_id=? and state='OPEN' order by id for update", sitting, member);
    }

    /** Locks the candidate's row, so that two starts at once follow one another. Empty if he is not among the candidates. */
    boolean lockCandidate(long sitting, MemberId member) {
        return sql.one(row -> row.id("member_id"), "select member_id from candidate where sitting_id=? and member_id=? for update", sitting,
                member).isPresent() && !isCancelled(sitting);
    }

    /** Asked under the candidate's lock: whoever calls the sitting off waits for that lock. */
    private boolean isCancelled(long sitting) {
        return sql.count("select count(*) as n from sitting where id=? and cancelled_at is not null", sitting) > 0;
    }

    /** Nobody starts while this transaction lasts; says whether somebody has started before. */
    boolean lockOutAndAskWhetherStarted(long sitting) {
        lockOut(sitting);
        return sql.count("select count(*) as n from attempt where sitting_id=?", sitting) > 0;
    }

    /** Nobody starts while this transaction lasts. */
    void lockOut(long sitting) {
        sql.list(row -> row.id("member_id"), "select member_id from candidate where sitting_id=? order by member_id for update", sitting);
    }

    Optional<Candidate> candidate(long sitting, MemberId member) {
        return sql.one(Sittings::candidate, "select member_id, excused_reason, extra_minutes from candidate where sitting_id=? and member_id=?", sitting,
                member);
    }

    List<Candidate> candidates(long sitting) {
        return sql.list(Sittings::candidate, "select member_id, excused_reason, extra_minutes from candidate where sitting_id=? order by member_id",
                sitting);
    }

    private static Candidate candidate(Row row) {
        return new Candidate(row.member("member_id"), row.text("excused_reason"), row.count("extra_minutes"));
    }

    void giveTime(long sitting, MemberId member, int minutes) {
        sql.update("update candidate set extra_minutes=? where sitting_id=? and member_id=?", minutes, sitting, member);
    }

    void excuse(long sitting, MemberId member, String reason, MemberId by) {
        sql.update("update candidate set excused_reason=?, excused_by=? where sitting_id=? and member_id=?", reason, by, sitting, member);
    }

    void add(Attempt attempt) {
        entities.persist(attempt);
        entities.flush();
    }

    List<Attempt> attempts(long sitting, MemberId member) {
        return entities.createQuery("select a from Attempt a where a.sittingId = :sitting and a.memberId = :member order by a.number",
                Attempt.class).setParameter("sitting", sitting).setParameter("member", member.value()).getResultList();
    }

    /** @throws Failure.NotFound if there is none */
    Attempt attempt(long id) {
        return found(entities.find(Attempt.class, id), "exam.attempt.unknown");
    }

    /** Locks the attempt until the transaction ends, and reads it as it is then. */
    Attempt lockAttempt(long id) {
        Attempt attempt = found(entities.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE), "exam.attempt.unknown");
        entities.refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
        return attempt;
    }

    /** Locks the attempts that go on now, until the transaction ends. */
    List<Attempt> lockRunning(long sitting, Instant now) {
        List<Long> ids = sql.list(row -> row.id("id"), "select id from attempt where sitting_id=? and state='OPEN' and ends_at>=? order by id "
                + "for update", sitting, now);
        return ids.stream().map(this::lockAttempt).filter(Attempt::isOpen).toList();
    }

    /** Whether somebody is at it, perhaps with extra time after it has closed. */
    boolean isAnswered(long sitting) {
        return sql.count("select count(*) as n from attempt where sitting_id=? and state='OPEN'", sitting) > 0;
    }

    /** Whether results of it are shown to its candidates now. What is shown after closing waits for who has extra time. */
    boolean isShown(Sitting sitting, Instant now) {
        return sitting.showsResultAt(now) && !(sitting.feedback() == Feedback.AFTER_CLOSING && isAnswered(sitting.id()));
    }

    /** Open attempts whose bell has rung. */
    List<Long> overdue(Instant now, int limit) {
        return sql.list(row -> row.id("id"), "select id from attempt where state='OPEN' and ends_at<? order by ends_at limit ?", now, limit);
    }

    /** Sittings that have closed, whose absences have not been stated yet and on which nobody works any more. */
    List<Long> unsettled(Instant now, int limit) {
        return sql.list(row -> row.id("id"), "select s.id from sitting s where not s.settled and s.cancelled_at is null and s.closes_at<? and not exists (select 1 from "
                + "attempt a where a.sitting_id=s.id and a.state='OPEN') order by s.closes_at limit ?", now, limit);
    }

    /** The sitting that began it, then its resits in the order in which they close. */
    List<Sitting> chain(Sitting any) {
        long root = any.resitOf() == null ? any.id() : any.resitOf();
        return entities.createQuery("select s from Sitting s where s.id = :root or s.resitOf = :root and s.cancelledAt is null order by s.closesAt, s.id",
                Sitting.class).setParameter("root", root).getResultList();
    }

    void flush() {
        entities.flush();
    }

    private static <T> T found(T entity, String otherwise) {
        if (entity == null) {
            throw new Failure.NotFound(otherwise);
        }
        return entity;
    }

    /**
     * Somebody who may sit; excused if there is a reason.
     *
     * @param extraMinutes more time for each of his attempts
     */
    record Candidate(MemberId member, String excusedReason, int extraMinutes) {
    }
}
