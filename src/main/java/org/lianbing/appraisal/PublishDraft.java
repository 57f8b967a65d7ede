package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Publishes the draft of a month (草稿公布): from now on everyone checks his own, and is told so. */
@ApplicationScoped
@Transactional
public class PublishDraft {

    private static final String EVERYONE = "/";

    private final WholeCompany company;
    private final Caller caller;
    private final Periods periods;
    private final Checks checks;
    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;

    PublishDraft() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    PublishDraft(WholeCompany company, Caller caller, Periods periods, Checks checks, Sql sql, Clock clock, AuditTrail audit) {
        this.company = company;
        this.caller = caller;
        this.periods = periods;
        this.checks = checks;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether the caller publishes drafts: the inspection group or the deputy manager, over everybody who is appraised. */
    public boolean isPublisher() {
        return company.isCovered(periods.oldestOpen(), Role.DEPUTY, Role.INSPECTION);
    }

    /**
     * @return how many were told
     * @throws Failure.Forbidden unless {@link #isPublisher()}
     * @throws Failure.Conflict  if the month is not over, closed, not the oldest open one, or published before
     */
    public int publish(YearMonth period) {
        company.require(period, Role.DEPUTY, Role.INSPECTION);
        if (!period.isBefore(periods.current())) {
            throw new Failure.Conflict("appraisal.period.notOver", period);
        } else if (!periods.isOpen(period) || !periods.lock(period)) {
            throw new Failure.Conflict("appraisal.period.closed", period);
        } else if (!period.equals(periods.oldestOpen())) {
            throw new Failure.Conflict("appraisal.period.earlierOpen", periods.oldestOpen());
        } else if (periods.stage(period) == MonthStage.DRAFT) {
            throw new Failure.Conflict("appraisal.period.draftedBefore", period);
        }
        sql.update("update appraisal_period set drafted_by=?, drafted_at=? where period=?", caller.memberIfAny().orElse(null), clock.instant(),
                period);
        List<MemberCard> asked = checks.rows(EVERYONE, period).stream().map(CheckRow::member).toList();
        checks.tell(asked, "appraisal.notice.draft", period);
        audit.record("appraisal.period.draft", "period/" + period, "");
        return asked.size();
    }
}
