package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Closes a month for good (结账). What arrives later is booked in the oldest open month, and names the one it corrects. */
@ApplicationScoped
@Transactional
public class ClosePeriod {

    private static final int NOTE_LENGTH = 1000;
    private static final String EVERYONE = "/";

    private final WholeCompany company;
    private final Caller caller;
    private final Periods periods;
    private final MonthTotals totals;
    private final Checks checks;
    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;

    ClosePeriod() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ClosePeriod(WholeCompany company, Caller caller, Periods periods, MonthTotals totals, Checks checks, Sql sql, Clock clock, AuditTrail audit) {
        this.company = company;
        this.caller = caller;
        this.periods = periods;
        this.totals = totals;
        this.checks = checks;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether the caller closes months: the deputy manager over everybody who is appraised. */
    public boolean isCloser() {
        return company.isCovered(periods.oldestOpen(), Role.DEPUTY);
    }

    /**
     * What the next month to be closed still lacks; empty if the oldest open month is not over yet.
     *
     * @throws Failure.Forbidden unless the caller heads the appraisal or inspects, over everybody who is appraised
     */
    public Optional<Closing> next() {
        YearMonth period = periods.oldestOpen();
        company.require(period, Role.DEPUTY, Role.INSPECTION);
        return period.isBefore(periods.current()) ? Optional.of(closing(period)) : Optional.empty();
    }

    /** The same for who would close it; empty for everybody else. */
    public Optional<Closing> mine() {
        YearMonth period = periods.oldestOpen();
        return period.isBefore(periods.current()) && company.isCovered(period, Role.DEPUTY) ? Optional.of(closing(period)) : Optional.empty();
    }

    /**
     * @param note what is to be remembered of it, or null; at most 1,000 characters
     * @throws Failure.Forbidden unless the caller is the deputy manager over everybody who is appraised
     * @throws Failure.Invalid   if something is missing (entries, a draft, confirmations, answers) and no note says why it is closed all the same
     * @throws Failure.Conflict  if it is closed already, not over yet, an earlier month is still open, or an indicator holds more than its weight
     */
    public void close(YearMonth period, String note) {
        company.require(period, Role.DEPUTY);
        if (note != null && note.length() > NOTE_LENGTH) {
            throw Failure.Invalid.field("note", "appraisal.entry.reason-long", NOTE_LENGTH);
        }
        if (!period.isBefore(periods.current())) {
            throw new Failure.Conflict("appraisal.period.notOver", period);
        }
        if (!periods.isOpen(period) || !periods.lock(period)) {
            throw new Failure.Conflict("appraisal.period.closed", period);
        }
        if (!period.equals(periods.oldestOpen())) {
            throw new Failure.Conflict("appraisal.period.earlierOpen", periods.oldestOpen());
        }
        refuseOpenQuestions(closing(period), note);
        sql.update("update appraisal_period set state='closed', closed_by=?, closed_at=?, note=? where period=?",
                caller.memberIfAny().orElse(null), clock.instant(), note, period);
        audit.record("appraisal.period.close", "period/" + period, "");
    }

    private static void refuseOpenQuestions(Closing now, String note) {
        if (!now.over().isEmpty()) {
            throw new Failure.Conflict("appraisal.period.over", String.join("、", now.over()));
        }
        if (!now.isReady() && (note == null || note.isBlank())) {
            throw Failure.Invalid.field("note", "appraisal.period.noteMissing");
        }
    }

    private Closing closing(YearMonth period) {
        List<MemberTotal> everybody = totals.of(EVERYONE, period);
        List<MemberTotal> all = everybody.stream().filter(one -> !Appraised.isNewcomer(one.member(), period)).toList();
        Map<String, Integer> awaited = new LinkedHashMap<>();
        all.stream().flatMap(member -> member.total().indicators().stream())
                .filter(indicator -> indicator.state() == IndicatorTotal.State.AWAITED && !indicator.weight().isZero())
                .forEach(indicator -> awaited.merge(indicator.title(), 1, Integer::sum));
        List<CheckRow> said = checks.rows(EVERYONE, period, everybody);
        List<String> over = all.stream().filter(member -> member.total().indicators().stream().anyMatch(IndicatorTotal::isOver))
                .map(member -> member.member().name()).toList();
        return new Closing(period, periods.stage(period), all.size(), (int) all.stream().filter(member -> member.total().isComplete()).count(), awaited,
                (int) said.stream().filter(row -> row.check() == Check.AGREED).count(), (int) said.stream().filter(CheckRow::isSilent).count(),
                (int) said.stream().filter(row -> row.check() == Check.DISPUTED).count(), over);
    }
}
