package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.CorrectKey;

/**
 * Makes a correction of a key: keeps it, puts the bank right, marks every handed-in answer anew, states the new outcomes (from which
 * the ledger corrects itself) and tells everyone whose result changed. All or nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ApplyRuling {

    private final Sql sql;
    private final Sittings sittings;
    private final Marking marking;
    private final Corrections corrections;
    private final CorrectKey bank;
    private final Notify notify;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    ApplyRuling() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ApplyRuling(Sql sql, Sittings sittings, Marking marking, Corrections corrections, CorrectKey bank, Notify notify, Caller caller, Clock clock,
            AuditTrail audit) {
        this.sql = sql;
        this.sittings = sittings;
        this.marking = marking;
        this.corrections = corrections;
        this.bank = bank;
        this.notify = notify;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Failure.Conflict if a paper would keep no question */
    void apply(DisputedQuestion question, Asked asked, KeyCorrection correction, String reason) {
        Sitting sitting = sittings.lock(question.sitting());
        if (correction.strikes()) {
            refuseEmptyPapers(sitting.id(), asked);
        }
        long id = keep(question, asked, correction, reason);
        List<Regraded> changed = new ArrayList<>();
        for (long attempt : handedIn(sitting.id(), asked)) {
            regrade(sittings.lockAttempt(attempt), asked).ifPresent(changed::add);
        }
        sql.batch("insert into regrade(correction_id, attempt_id, old_score, old_out_of, old_passed, new_score, new_out_of, new_passed) values "
                + "(?,?,?,?,?,?,?,?)", changed.stream().map(one -> one.row(id)).toList());
        changed.forEach(one -> notify.tell(Set.of(one.attempt().member()), one.notice(sitting.title(), id)));
        audit.record("exam.key.correct", "correction/" + id, correction.ruling().code() + ", results " + changed.size());
    }

    /** Which of the sitting's results the correction is about: all that are handed in. Those still open are marked by it
     * anyway, and those that are void when they are restored. */
    private List<Long> handedIn(long sitting, Asked asked) {
        return sql.list(row -> row.id("id"), "select a.id from attempt a where a.sitting_id=? and a.state in ('MARKING','FINAL') and exists (select 1 from answer w "
                + "where w.attempt_id=a.id and w.revision_id=? and coalesce(w.part, 0)=?) order by a.id", sitting, asked.revision(), asked.part());
    }

    private Optional<Regraded> regrade(Attempt attempt, Asked asked) {
        Graded old = attempt.isFinal() ? new Graded(attempt.score(), attempt.outOf(), attempt.passed()) : null;
        marking.regrade(attempt, asked);
        Graded now = attempt.isFinal() ? new Graded(attempt.score(), attempt.outOf(), attempt.passed()) : null;
        return old == null || now == null || old.equals(now) ? Optional.empty() : Optional.of(new Regraded(attempt, old, now));
    }

    private long keep(DisputedQuestion question, Asked asked, KeyCorrection correction, String reason) {
        CorrectKey.Corrected became = inBank(question.id(), asked, correction);
        return sql.insert("insert into key_correction(matter_id, sitting_id, revision_id, part, ruling, right_key, reason, bank, bank_revision_id, made_by, "
                + "made_at) values (?,?,?,?,?,?,?,?,?,?,?)", question.id(), question.sitting(), asked.revision(), asked.part(),
                correction.ruling().code(), Corrections.text(correction.right()), reason, became.became().code(), became.revision(),
                caller.memberIfAny().orElse(null), clock.instant());
    }

    private CorrectKey.Corrected inBank(long matter, Asked asked, KeyCorrection correction) {
        CorrectKey.Corrected before = corrections.inBank(matter);
        return switch (correction.ruling()) {
            case KEY -> bank.rekey(asked.revision(), asked.part(), correction.right(), before);
            case FULL, STRUCK -> bank.retire(asked.revision(), before);
            case ASKED -> bank.asAsked(asked.revision(), before);
        };
    }

    private void refuseEmptyPapers(long sitting, Asked asked) {
        Set<Asked> struck = corrections.struck(sitting);
        struck.add(asked);
        List<Long> left = sql.list(row -> new Row(row.id("attempt_id"), new Asked(row.id("revision_id"), row.count("part"))), "select w.attempt_id, "
                + "w.revision_id, coalesce(w.part, 0) as part from answer w join attempt a on a.id=w.attempt_id where a.sitting_id=?", sitting).stream()
                .filter(row -> !struck.contains(row.asked())).map(Row::attempt).distinct().toList();
        if (left.size() < sql.count("select count(*) as n from attempt where sitting_id=?", sitting)) {
            throw new Failure.Conflict("exam.ruling.lastQuestion");
        }
    }

    private record Row(long attempt, Asked asked) {
    }

    private record Regraded(Attempt attempt, Graded before, Graded after) {

        Object[] row(long correction) {
            return new Object[] {correction, attempt.id(), before.score(), before.outOf(), before.passed(), after.score(), after.outOf(),
                after.passed()};
        }

        NewNotice notice(String sitting, long correction) {
            return new NewNotice("exam.notice.regraded", List.of(sitting, told(before), told(after)), "/exam/sheet?attempt=" + attempt.id(),
                    "regrade/" + correction);
        }

        private static String told(Graded result) {
            return result.score() + "/" + result.outOf();
        }
    }
}
