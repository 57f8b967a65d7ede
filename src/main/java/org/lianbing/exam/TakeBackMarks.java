package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/**
 * Takes a marker's work back (退回重阅): what he marked goes to the others again. Results that have been
 * stated, what is void and what the third has decided stay.
 */
@ApplicationScoped
@Transactional
public class TakeBackMarks {

    private final Sittings sittings;
    private final Answers answers;
    private final AnswerMarks marks;
    private final MarkingPlans plans;
    private final SettleAnswer settle;
    private final Notify notify;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    TakeBackMarks() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    TakeBackMarks(Sittings sittings, Answers answers, AnswerMarks marks, MarkingPlans plans, SettleAnswer settle, Notify notify, Access access,
            Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.marks = marks;
        this.plans = plans;
        this.settle = settle;
        this.notify = notify;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param reason is kept and told to the marker; required
     * @return how many marks were taken back
     * @throws Failure.Forbidden unless the caller is a trainer over all candidates, or if some were given for his own answers
     * @throws Failure.Conflict  if none of his can be taken back
     */
    public int takeBack(long id, MemberId marker, String reason) {
        Sitting sitting = sittings.lock(id);
        access.requireOverAll(sittings.candidates(id).stream().map(Sittings.Candidate::member).toList(), Set.of(Role.TRAINER));
        String why = Reason.given(reason);
        MarkingPlan plan = plans.of(id);
        int taken = (int) marks.given(id, marker).stream().filter(mark -> takeBack(mark, plan, why)).count();
        if (taken == 0) {
            throw new Failure.Conflict("exam.takeBack.none");
        }
        if (!caller.memberIfAny().map(marker::equals).orElse(false)) {
            notify.tell(Set.of(marker), new NewNotice("exam.notice.takenBack", List.of(sitting.title(), String.valueOf(taken), why), "/exam/marking",
                    "sitting/" + id + "/marking"));
        }
        audit.record("exam.marking.takeBack", "sitting/" + id + "/member/" + marker, taken + " marks: " + why);
        return taken;
    }

    private boolean takeBack(AnswerMark mark, MarkingPlan plan, String why) {
        Attempt attempt = sittings.lockAttempt(mark.attempt());
        boolean decided = !mark.decides() && marks.done(mark.attempt(), mark.slot()).stream().anyMatch(AnswerMark::decides);
        if (attempt.isFinal() || attempt.isVoid() || decided) {
            return false;
        }
        NotOwn.check(attempt, caller);
        marks.takeBack(mark, why, caller.memberIfAny().orElse(null), clock.instant());
        settle.settle(attempt, answers.find(mark.attempt(), mark.slot()).orElseThrow(), plan);
        return true;
    }
}
