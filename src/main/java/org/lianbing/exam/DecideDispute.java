package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;
import org.lianbing.question.Body;
import org.lianbing.question.Rekey;

/** The named reviewer answers a disputed question: upheld, with a correction of the key that changes results, or refused. */
@ApplicationScoped
@Transactional
public class DecideDispute {

    private final Sql sql;
    private final Sittings sittings;
    private final DisputedQuestions questions;
    private final PreviewRuling previews;
    private final ApplyRuling apply;
    private final Corrections corrections;
    private final Bank bank;
    private final Notify notify;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    DecideDispute() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DecideDispute(Sql sql, Sittings sittings, DisputedQuestions questions, PreviewRuling previews, ApplyRuling apply, Corrections corrections,
            Bank bank, Notify notify, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.sittings = sittings;
        this.questions = questions;
        this.previews = previews;
        this.apply = apply;
        this.corrections = corrections;
        this.bank = bank;
        this.notify = notify;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    public boolean isReviewer(DisputedQuestion question) {
        return question.isOpen() && question.reviewer() != null && caller.memberIfAny().map(question.reviewer().id()::equals).orElse(false);
    }

    /**
     * Who gains and who loses, before anything is changed.
     *
     * @param ruling code of a {@link Ruling}
     * @param right  the new key in lines, see {@link Rekey}; empty unless the ruling is another key
     * @throws Failure.Forbidden unless the caller is its reviewer
     * @throws Failure.Invalid   if that cannot be ruled
     */
    public RulingPreview preview(long id, String ruling, List<String> right) {
        DisputedQuestion question = open(id);
        return previews.of(question.sitting(), asked(question), correction(question, ruling, right));
    }

    /**
     * The same failures as {@link #preview}; and without an answer.
     *
     * @param answer what those who disputed it are told, and the reason that is kept; at most 1,000 characters
     */
    public void uphold(long id, String ruling, List<String> right, String answer) {
        sql.one(row -> row.id("id"), "select id from disputed_question where id=? for update", id);
        DisputedQuestion question = open(id);
        KeyCorrection correction = correction(question, ruling, right);
        String why = answer(answer);
        apply.apply(question, asked(question), correction, why);
        decide(question, "upheld", why);
    }

    /** It stays as it is. */
    public void refuse(long id, String answer) {
        sql.one(row -> row.id("id"), "select id from disputed_question where id=? for update", id);
        decide(open(id), "refused", answer(answer));
    }

    private DisputedQuestion open(long id) {
        DisputedQuestion question = questions.get(id);
        if (!question.isOpen()) {
            throw new Failure.Conflict("exam.dispute.answered");
        } else if (!isReviewer(question)) {
            throw new Failure.Forbidden("exam.reviewer.only");
        }
        return question;
    }

    private static Asked asked(DisputedQuestion question) {
        return new Asked(question.revision(), question.part());
    }

    private KeyCorrection correction(DisputedQuestion question, String code, List<String> right) {
        Ruling ruling = Ruling.ofCode(code);
        Map<Asked, KeyCorrection> corrected = corrections.of(question.sitting());
        KeyCorrection now = corrected.getOrDefault(asked(question), KeyCorrection.NONE);
        if (ruling == null || ruling == Ruling.ASKED && now.ruling() == Ruling.ASKED) {
            throw Failure.Invalid.field("ruling", "exam.ruling.missing");
        }
        if (ruling != Ruling.KEY) {
            return new KeyCorrection(ruling, List.of());
        }
        Body whole = bank.revisions(List.of(question.revision())).get(question.revision()).body();
        Rekey.with(question.part() == 0 ? whole : whole.parts().get(question.part() - 1), right);
        return new KeyCorrection(Ruling.KEY, List.copyOf(right));
    }

    private static String answer(String answer) {
        if (answer == null || answer.isBlank() || answer.length() > 1000) {
            throw Failure.Invalid.field("answer", "exam.reason.missing");
        }
        return answer.strip();
    }

    private void decide(DisputedQuestion question, String state, String answer) {
        sql.update("update disputed_question set state=?, answer=?, decided_by=?, decided_at=? where id=?", state, answer, caller.member(),
                clock.instant(), question.id());
        Sitting sitting = sittings.get(question.sitting());
        notify.settle(told(question.id()), RaiseDispute.about(question.id()));
        sql.list(row -> Map.entry(row.member("member_id"), row.id("attempt_id")), "select member_id, attempt_id from dispute where matter_id=?",
                question.id()).forEach(raised -> notify.tell(Set.of(raised.getKey()), new NewNotice("exam.notice.dispute." + state,
                List.of(sitting.title(), answer), "/exam/sheet?attempt=" + raised.getValue(), RaiseDispute.about(question.id()) + "/answer")));
        audit.record("exam.dispute." + state, RaiseDispute.about(question.id()), "");
    }

    private Set<MemberId> told(long question) {
        return notify.told(RaiseDispute.about(question)).keySet();
    }
}
