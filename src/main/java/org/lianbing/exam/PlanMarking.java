package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Who marks a sitting, how often, and when its results are stated (阅卷安排). For a trainer over all its candidates. */
@ApplicationScoped
@Transactional
public class PlanMarking {

    private static final List<Role> ASKED_FIRST = List.of(Role.TRAINER, Role.CENTRE, Role.INSPECTION, Role.DIRECTOR, Role.DEPUTY);
    private static final int PROPOSED = 12;

    private final Sittings sittings;
    private final MarkingPlans plans;
    private final AnswerMarks marks;
    private final ReleaseResults release;
    private final MarkingWishes wishes;
    private final Members members;
    private final Notify notify;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    PlanMarking() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    PlanMarking(Sittings sittings, MarkingPlans plans, AnswerMarks marks, ReleaseResults release, MarkingWishes wishes, Members members,
            Notify notify, Access access, Caller caller, Clock clock, AuditTrail audit) {
        this.sittings = sittings;
        this.plans = plans;
        this.marks = marks;
        this.release = release;
        this.wishes = wishes;
        this.members = members;
        this.notify = notify;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden unless the caller is a trainer over all its candidates */
    public MarkingSetting show(long id) {
        Sitting sitting = sittings.get(id);
        List<MemberId> candidates = candidates(id);
        MarkingPlan plan = plans.of(id);
        Map<MemberId, MemberCard> named = members.cards(plan.markers());
        return new MarkingSetting(id, sitting.title(), plan.markers().stream().map(named::get).toList(), plan.twice(), plan.tolerance(),
                plan.decider() == null ? null : members.card(plan.decider()), plan.release(), plan.releasedAt(), marks.begun(id), proposals(candidates));
    }

    private List<MemberId> candidates(long id) {
        List<MemberId> candidates = sittings.candidates(id).stream().map(Sittings.Candidate::member).toList();
        access.requireOverAll(candidates, Set.of(Role.TRAINER));
        return candidates;
    }

    private List<MarkingSetting.Proposal> proposals(List<MemberId> candidates) {
        Set<MemberId> taken = new HashSet<>(candidates);
        List<MarkingSetting.Proposal> proposals = new ArrayList<>();
        for (Role role : ASKED_FIRST) {
            members.holders(role, candidates.get(0)).stream().filter(holder -> taken.add(holder.id()))
                    .forEach(holder -> proposals.add(new MarkingSetting.Proposal(holder, role)));
        }
        return proposals.stream().limit(PROPOSED).toList();
    }

    /**
     * Those who are named newly are told.
     *
     * @throws Failure.Forbidden unless the caller is a trainer over all its candidates and none of them himself
     * @throws Failure.Invalid   at {@code markers}, {@code tolerance} or {@code decider}
     * @throws Failure.Conflict  if marks are given already and it would count otherwise, or its results have been stated all at once
     */
    public void set(long id, MarkingSetting.Wish wish) {
        Sitting sitting = sittings.lock(id);
        Set<MemberId> candidates = new HashSet<>(candidates(id));
        NotOwn.check(candidates, caller);
        MarkingPlan before = plans.of(id);
        MarkingPlan plan = wishes.plan(wish, before, candidates);
        refuseTooLate(id, before, plan);
        plans.keep(id, plan, caller.memberIfAny().orElse(null), clock.instant());
        if (plan.decider() != null && !plan.decider().equals(before.decider())) {
            marks.passDecisions(id, plan.decider());
        }
        if (before.holds() && !plan.holds()) {
            release.letGo(sitting);
        }
        tell(sitting, before, plan);
        audit.record("exam.marking.plan", "sitting/" + id, plan.markers().size() + " markers, " + plan.rounds() + " marks, results " + plan.release().code());
    }

    private void refuseTooLate(long id, MarkingPlan before, MarkingPlan plan) {
        boolean counts = plan.twice() != before.twice() || plan.twice() && (plan.tolerance().percent() != before.tolerance().percent()
                || plan.tolerance().value().compareTo(before.tolerance().value()) != 0);
        if (counts && marks.begun(id)) {
            throw new Failure.Conflict("exam.plan.begun");
        } else if (before.releasedAt() != null && plan.release() != before.release()) {
            throw new Failure.Conflict("exam.release.done");
        } else if (plan.decider() != null && !plan.decider().equals(before.decider()) && marks.hasMarked(id, plan.decider())) {
            throw Failure.Invalid.field("decider", "exam.plan.deciderMarks");
        } else if (plan.decider() == null && marks.needThird(id)) {
            throw Failure.Invalid.field("decider", "exam.plan.openDecisions");
        }
    }

    private void tell(Sitting sitting, MarkingPlan before, MarkingPlan plan) {
        Set<MemberId> told = new HashSet<>(plan.markers());
        told.removeAll(before.markers());
        caller.memberIfAny().ifPresent(told::remove);
        notify.tell(told, new NewNotice("exam.notice.marker", List.of(sitting.title()), "/exam/marking", about(sitting)));
        if (plan.decider() != null && !plan.decider().equals(before.decider()) && !caller.memberIfAny().map(plan.decider()::equals).orElse(false)) {
            notify.tell(Set.of(plan.decider()), new NewNotice("exam.notice.decider", List.of(sitting.title()), "/exam/marking", about(sitting)));
        }
    }

    private static String about(Sitting sitting) {
        return "sitting/" + sitting.id() + "/marking";
    }
}
