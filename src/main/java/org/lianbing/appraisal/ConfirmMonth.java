package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.Notify;
import org.lianbing.people.Access;
import org.lianbing.people.Matter;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** A member's own check of his month (本人确认). */
@ApplicationScoped
@Transactional
public class ConfirmMonth {

    private final Access access;
    private final Caller caller;
    private final Members members;
    private final Periods periods;
    private final Calendars calendars;
    private final MonthTotals totals;
    private final MonthChecks checks;
    private final Appeals appeals;
    private final Notify notify;
    private final AuditTrail audit;

    ConfirmMonth() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ConfirmMonth(Access access, Caller caller, Members members, Periods periods, Calendars calendars, MonthTotals totals, MonthChecks checks,
            Appeals appeals, Notify notify, AuditTrail audit) {
        this.access = access;
        this.caller = caller;
        this.members = members;
        this.periods = periods;
        this.calendars = calendars;
        this.totals = totals;
        this.checks = checks;
        this.appeals = appeals;
        this.notify = notify;
        this.audit = audit;
    }

    /** @throws Failure.Forbidden if the caller may not see this member's appraisal */
    public MyCheck of(MemberId id, YearMonth period) {
        access.requireSight(id, Matter.APPRAISAL);
        MemberCard member = members.card(id);
        List<AppealCard> raised = appeals.of(id, period);
        var agreed = checks.of(id, period);
        var month = totals.of(member, period).filter(total -> !Appraised.isNewcomer(member, period));
        Check check = month.map(total -> Check.of(agreed.map(MonthChecks.Agreement::entry).orElse(null), total.lastEntry(),
                raised.stream().map(AppealCard::state).toList())).orElse(null);
        return new MyCheck(member, period, periods.stage(period), check, month.map(MemberTotal::lastEntry).orElse(0L),
                month.map(total -> total.total().total()).orElse(null), agreed.map(MonthChecks.Agreement::at).orElse(null),
                agreed.map(MonthChecks.Agreement::total).orElse(null), calendars.of(member.unitPath(), period).checkUntil(),
                caller.memberIfAny().filter(id::equals).isPresent(), raised);
    }

    /**
     * The caller agrees to his own month.
     *
     * @param seen the last entry that he has seen, see {@link MyCheck#seen}
     * @throws Failure.Conflict if something was posted since, the draft is not published, or an appeal of his is open
     */
    public void agree(YearMonth period, long seen) {
        MemberId me = caller.member();
        checks.lock(me, period);
        MyCheck mine = of(me, period);
        if (mine.check() == null) {
            throw new Failure.Conflict("appraisal.member.notAppraised");
        } else if (mine.stage() == MonthStage.ENTRY) {
            throw new Failure.Conflict("appraisal.check.noDraft", period);
        } else if (mine.check() == Check.DISPUTED) {
            throw new Failure.Conflict("appraisal.check.disputed");
        } else if (mine.seen() != seen) {
            throw new Failure.Conflict("appraisal.check.stale");
        } else if (mine.check() != Check.AGREED) {
            checks.agree(me, period, mine.total(), seen);
            notify.settle(List.of(me), Checks.about(period));
            audit.record("appraisal.check.agree", "period/" + period, "");
        }
    }
}
