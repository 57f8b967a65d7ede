package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.lianbing.platform.Sql;
import org.lianbing.question.Bank;

/**
 * A trainer names who reviews a disputed question. Anybody may be named who neither wrote it nor sat it: where the only trainer is its
 * author, it is somebody else.
 */
@ApplicationScoped
@Transactional
public class NameReviewer {

    private static final List<Role> ASKED_FIRST = List.of(Role.TRAINER, Role.INSPECTION, Role.CENTRE, Role.DIRECTOR, Role.DEPUTY, Role.HR);

    private final Sql sql;
    private final Sittings sittings;
    private final DisputedQuestions questions;
    private final Bank bank;
    private final Members members;
    private final Notify notify;
    private final Access access;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    NameReviewer() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    NameReviewer(Sql sql, Sittings sittings, DisputedQuestions questions, Bank bank, Members members, Notify notify, Access access, Caller caller,
            Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.sittings = sittings;
        this.questions = questions;
        this.bank = bank;
        this.members = members;
        this.notify = notify;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Somebody who could review it, and as what. */
    public record Proposal(MemberCard member, Role role) {
    }

    /** Whether the caller may name one: a trainer over all its candidates, while it is open. */
    public boolean mayName(DisputedQuestion question) {
        List<String> paths = access.pathsOf(Role.TRAINER);
        return question.isOpen() && members.cards(candidates(question)).values().stream()
                .allMatch(card -> paths.stream().anyMatch(card.unitPath()::startsWith));
    }

    /** Whom to name, the likeliest first: the caller himself if he may, then other trainers, then who holds another role there. */
    public List<Proposal> proposals(DisputedQuestion question) {
        List<MemberId> candidates = candidates(question);
        Set<MemberId> taken = barred(question);
        List<Proposal> proposals = new ArrayList<>();
        for (Role role : ASKED_FIRST) {
            for (MemberCard holder : members.holders(role, candidates.get(0))) {
                if (taken.add(holder.id())) {
                    proposals.add(caller.memberIfAny().map(holder.id()::equals).orElse(false) ? 0 : proposals.size(), new Proposal(holder, role));
                }
            }
        }
        return proposals;
    }

    /**
     * @throws Failure.Forbidden unless the caller is a trainer over all candidates of the sitting
     * @throws Failure.Invalid   if who is named wrote the question or is a candidate
     * @throws Failure.Conflict  if it has been answered
     */
    public void name(long id, String number) {
        DisputedQuestion question = questions.get(id);
        if (!question.isOpen()) {
            throw new Failure.Conflict("exam.dispute.answered");
        } else if (!mayName(question)) {
            throw new Failure.Forbidden("people.forbidden");
        }
        MemberCard reviewer = members.withNumber(number == null ? "" : number.strip())
                .orElseThrow(() -> Failure.Invalid.field("reviewer", "exam.reviewer.unknown"));
        if (barred(question).contains(reviewer.id())) {
            throw Failure.Invalid.field("reviewer", bank.authors(question.revision()).contains(reviewer.id()) ? "exam.reviewer.author"
                    : "exam.reviewer.candidate");
        }
        sql.update("update disputed_question set reviewer_id=?, named_by=?, named_at=? where id=? and state='open'", reviewer.id(),
                caller.memberIfAny().orElse(null), clock.instant(), id);
        if (caller.memberIfAny().filter(reviewer.id()::equals).isEmpty()) {
            notify.tell(List.of(reviewer.id()), new NewNotice("exam.notice.review", List.of(question.sittingTitle()), "/exam/disputed?id=" + id,
                    RaiseDispute.about(id)));
        }
        audit.record("exam.question.reviewer", RaiseDispute.about(id), "member/" + reviewer.id());
    }

    private Set<MemberId> barred(DisputedQuestion question) {
        Set<MemberId> barred = new HashSet<>(bank.authors(question.revision()));
        barred.addAll(candidates(question));
        return barred;
    }

    private List<MemberId> candidates(DisputedQuestion question) {
        return sittings.candidates(question.sitting()).stream().map(Sittings.Candidate::member).toList();
    }
}
