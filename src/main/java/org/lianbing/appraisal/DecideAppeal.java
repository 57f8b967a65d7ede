package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** The appraisal group answers an appeal: granted with a further entry that puts it right, or refused with the reason. */
@ApplicationScoped
@Transactional
public class DecideAppeal {

    /** Who decides over a member's unit: the appraisal group (考核评价小组). */
    static final Set<Role> GROUP = EnumSet.of(Role.DEPUTY, Role.INSPECTION);

    private final Sql sql;
    private final Clock clock;
    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Appeals appeals;
    private final ReverseEntry reversing;
    private final CorrectMonth correcting;
    private final Notify notify;
    private final AuditTrail audit;

    DecideAppeal() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DecideAppeal(Sql sql, Clock clock, Access access, Caller caller, Members members, Appeals appeals, ReverseEntry reversing,
            CorrectMonth correcting, Notify notify, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.appeals = appeals;
        this.reversing = reversing;
        this.correcting = correcting;
        this.notify = notify;
        this.audit = audit;
    }

    /** Whether the caller may decide: he is of the group, not the member, and did not enter the points himself. */
    public boolean isDecider(AppealCard appeal) {
        MemberId me = caller.memberIfAny().orElse(null);
        return appeal.isOpen() && access.hasOver(appeal.member().id(), GROUP.toArray(Role[]::new)) && !appeal.member().id().equals(me)
                && !enteredBy(appeal, me);
    }

    private static boolean enteredBy(AppealCard appeal, MemberId someone) {
        return appeal.entry() != null && appeal.entry().enteredBy() != null && appeal.entry().enteredBy().id().equals(someone);
    }

    /**
     * @param answer what the member is told; the reason of the entry that puts it right
     * @throws Failure.Forbidden if the caller is not of the group over the member's unit, is the member, or entered the points himself
     * @throws Failure.Conflict  if it has been decided, or the entry is already reversed
     * @throws Failure.Invalid   without an answer, or with points that the indicator may not hold
     */
    public void grant(long id, String answer, Remedy remedy) {
        AppealCard appeal = undecided(id, answer);
        decide(appeal, AppealState.GRANTED, answer.strip(), putRight(appeal, answer.strip(), remedy));
    }

    /** The same failures as {@link #grant}. */
    public void refuse(long id, String answer) {
        decide(undecided(id, answer), AppealState.REFUSED, answer.strip(), null);
    }

    private AppealCard undecided(long id, String answer) {
        sql.one(row -> row.id("id"), "select id from appeal where id=? for update", id);
        AppealCard appeal = appeals.get(id);
        access.requireOver(appeal.member().id(), GROUP.toArray(Role[]::new));
        if (caller.member().equals(appeal.member().id())) {
            throw new Failure.Forbidden("appraisal.appeal.own");
        } else if (enteredBy(appeal, caller.member())) {
            throw new Failure.Forbidden("appraisal.appeal.ownEntry");
        } else if (!appeal.isOpen()) {
            throw new Failure.Conflict("appraisal.appeal.decidedBefore");
        } else if (answer == null || answer.isBlank()) {
            throw Failure.Invalid.field("answer", "appraisal.appeal.answerMissing");
        } else if (answer.length() > RaiseAppeal.LENGTH) {
            throw Failure.Invalid.field("answer", "appraisal.entry.reason-long", RaiseAppeal.LENGTH);
        }
        return appeal;
    }

    private Long putRight(AppealCard appeal, String answer, Remedy remedy) {
        boolean reversed = appeal.entry() != null && appeal.entry().reversedBy() != null;
        if (remedy instanceof Remedy.Correct correct) {
            return correcting.correct(appeal.member(), about(appeal), correct.indicator(), correct.points(), answer);
        } else if (remedy instanceof Remedy.Reverse && appeal.entry() != null) {
            return reversing.reverse(appeal.entry().entry().id(), answer);
        } else if (remedy instanceof Remedy.Done && reversed) {
            return appeal.entry().reversedBy();
        }
        throw Failure.Invalid.field("remedy", "appraisal.appeal.remedyMissing");
    }

    /** An entry that corrects an earlier month is about that one. */
    private static YearMonth about(AppealCard appeal) {
        return appeal.entry() == null ? appeal.period() : appeal.entry().entry().key().period();
    }

    private void decide(AppealCard appeal, AppealState state, String answer, Long settledBy) {
        sql.update("update appeal set state=?, answer=?, decided_by=?, decided_at=?, settled_by=? where id=?", state.code(), answer,
                caller.member(), clock.instant(), settledBy, appeal.id());
        MemberId whose = appeal.member().id();
        notify.settle(members.holders(Role.DEPUTY, whose).stream().map(MemberCard::id).toList(), RaiseAppeal.about(appeal.id()));
        notify.settle(members.holders(Role.INSPECTION, whose).stream().map(MemberCard::id).toList(), RaiseAppeal.about(appeal.id()));
        notify.tell(List.of(whose), new NewNotice("appraisal.notice." + state.code(), List.of(appeal.period().toString()),
                "/appraisal/appeal?id=" + appeal.id(), RaiseAppeal.about(appeal.id()) + "/answer"));
        audit.record("appraisal.appeal." + state.code(), "appeal/" + appeal.id(), settledBy == null ? "" : "by entry/" + settledBy);
    }
}
