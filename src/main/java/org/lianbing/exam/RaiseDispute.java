package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** A candidate disputes a question after the sitting (题目异议), or a trainer has one reviewed of himself. Several are one matter. */
@ApplicationScoped
@Transactional
public class RaiseDispute {

    private final Sql sql;
    private final Sittings sittings;
    private final Answers answers;
    private final SheetDisputes sheets;
    private final Members members;
    private final Notify notify;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    RaiseDispute() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    RaiseDispute(Sql sql, Sittings sittings, Answers answers, SheetDisputes sheets, Members members, Notify notify, Access access, Caller caller,
            Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.sittings = sittings;
        this.answers = answers;
        this.sheets = sheets;
        this.members = members;
        this.notify = notify;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param reason what is wrong with the question, at most 1,000 characters
     * @return the matter's id
     * @throws Failure.NotFound if the caller has no such attempt or slot
     * @throws Failure.Conflict if his result is not out, it is too late, he has done so before, or it has been answered
     */
    public long raise(long attemptId, int slot, String reason) {
        Attempt attempt = sittings.attempt(attemptId);
        if (!attempt.belongsTo(caller.member())) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        Answer row = answers.find(attemptId, slot).orElseThrow(() -> new Failure.NotFound("exam.attempt.unknown"));
        Sitting sitting = sittings.lock(attempt.sittingId());
        if (!attempt.isFinal() || sheets.openUntil(attempt, sitting) == null) {
            throw new Failure.Conflict("exam.dispute.closed");
        }
        String why = Reason.given(reason);
        long matter = matter(sitting, row.asked());
        if (sql.count("select count(*) as n from dispute where matter_id=? and member_id=?", matter, attempt.member()) > 0) {
            throw new Failure.Conflict("exam.dispute.again");
        }
        sql.update("insert into dispute(matter_id, member_id, attempt_id, slot, reason, raised_at) values (?,?,?,?,?,?)", matter, attempt.member(),
                attemptId, slot, why, clock.instant());
        tell(matter, sitting, attempt.member());
        audit.record("exam.question.dispute", "dispute/" + matter, "attempt/" + attemptId + "/answer/" + slot);
        return matter;
    }

    /** The open matter of this question; under the sitting's lock, so that there is one. */
    private long matter(Sitting sitting, Asked asked) {
        Optional<String> state = sql.one(row -> row.text("state"), "select state from disputed_question where sitting_id=? and revision_id=? and part=?",
                sitting.id(), asked.revision(), asked.part());
        if (state.isPresent() && !state.get().equals("open")) {
            throw new Failure.Conflict("exam.dispute.answered");
        }
        if (state.isEmpty()) {
            sql.update("insert into disputed_question(sitting_id, revision_id, part, state, raised_at) values (?,?,?,'open',?)", sitting.id(),
                    asked.revision(), asked.part(), clock.instant());
        }
        return sql.one(row -> row.id("id"), "select id from disputed_question where sitting_id=? and revision_id=? and part=?", sitting.id(),
                asked.revision(), asked.part()).orElseThrow();
    }

    private void tell(long matter, Sitting sitting, MemberId by) {
        Set<MemberId> told = new HashSet<>(members.holders(Role.TRAINER, by).stream().map(MemberCard::id).collect(Collectors.toSet()));
        sql.list(row -> row.member("reviewer_id"), "select reviewer_id from disputed_question where id=? and reviewer_id is not null", matter)
                .forEach(told::add);
        told.remove(by);
        notify.tell(told, new NewNotice("exam.notice.disputed", List.of(sitting.title()), "/exam/disputed?id=" + matter, about(matter)));
    }

    /**
     * A trainer has a question of a sitting reviewed, whether somebody disputes it or not; also one that has been answered before.
     *
     * @param part   of a case, from 1; 0 for all other kinds
     * @param reason for the reviewer, kept; required
     * @return the matter's id
     * @throws Failure.Forbidden unless the caller is a trainer over all candidates
     * @throws Failure.NotFound  if nobody was asked that in this sitting
     */
    public long review(long sittingId, long revision, int part, String reason) {
        Sitting sitting = sittings.lock(sittingId);
        access.requireOverAll(sittings.candidates(sittingId).stream().map(Sittings.Candidate::member).toList(), Set.of(Role.TRAINER));
        if (sql.count("select count(*) as n from answer w join attempt a on a.id=w.attempt_id where a.sitting_id=? and w.revision_id=? and "
                + "coalesce(w.part, 0)=?", sittingId, revision, part) == 0) {
            throw new Failure.NotFound("exam.dispute.unknown");
        }
        String why = Reason.given(reason);
        sql.update("update disputed_question set state='open', reviewer_id=null, answer=null, decided_by=null, decided_at=null where sitting_id=? and "
                + "revision_id=? and part=? and state<>'open'", sittingId, revision, part);
        long matter = matter(sitting, new Asked(revision, part));
        sql.update("update disputed_question set opened_by=?, opened_reason=? where id=?", caller.memberIfAny().orElse(null), why, matter);
        audit.record("exam.question.review", "dispute/" + matter, why);
        return matter;
    }

    static String about(long matter) {
        return "dispute/" + matter;
    }
}
