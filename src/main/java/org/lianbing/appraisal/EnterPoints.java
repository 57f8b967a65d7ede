package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** A named person enters points, with a reason, where the scheme says that his role does. */
@ApplicationScoped
@Transactional
public class EnterPoints {

    static final int REASON_LENGTH = 1000;
    private static final int WHOLE_DIGITS = 3;

    private final Enterable enterable;
    private final Caller caller;
    private final Members members;
    private final Ledger ledger;
    private final AuditTrail audit;

    EnterPoints() {
        this(null, null, null, null, null);
    }

    @Inject
    EnterPoints(Enterable enterable, Caller caller, Members members, Ledger ledger, AuditTrail audit) {
        this.enterable = enterable;
        this.caller = caller;
        this.members = members;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * @param points at most three digits before and two after the point; negative where points are taken
     * @return the entry's id
     * @throws Failure.Invalid   if a field is wrong, the month has not come or is over for two years, or the indicator would hold more
     *                           than its weight
     * @throws Failure.Forbidden if the caller's role does not enter this indicator over the member's unit, or he is the member
     * @throws Failure.Conflict  if the month is closed
     */
    public long enter(MemberId member, YearMonth period, String indicator, BigDecimal points, String reason) {
        Points entered = checked(points, reason);
        Cause.ByHand cause = new Cause.ByHand(caller.member(), reason).about(member);
        Indicator entering = enterable.require(members.card(member), period, indicator);
        LedgerKey key = new LedgerKey(member, period, entering.code());
        enterable.holdOpen(period);
        ledger.lock(key);
        refuseTooMany(key, entering, entered);
        long id = ledger.append(EntryDraft.of(key, entered, cause, period)).id();
        audit.record("appraisal.entry.enter", "entry/" + id, period + " " + entering.code() + " " + entered);
        return id;
    }

    private static Points checked(BigDecimal points, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (!arePoints(points)) {
            problems.add(Problem.at("points", "appraisal.entry.points-shape"));
        }
        if (reason == null || reason.isBlank()) {
            problems.add(Problem.at("reason", "appraisal.entry.reason-missing"));
        } else if (reason.length() > REASON_LENGTH) {
            problems.add(Problem.at("reason", "appraisal.entry.reason-long", REASON_LENGTH));
        }
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("appraisal.entry.invalid", problems);
        }
        return new Points(points);
    }

    /** The digits are counted first, and as longs: a huge exponent must not be written out. */
    public static boolean arePoints(BigDecimal value) {
        return value != null && (long) value.precision() - value.scale() <= WHOLE_DIGITS && value.stripTrailingZeros().scale() <= Points.SCALE;
    }

    static void refuseUntimely(YearMonth period, YearMonth current) {
        if (period.isAfter(current)) {
            throw Failure.Invalid.field("period", "appraisal.period.future");
        }
        YearMonth oldest = Periods.oldestEnterable(current);
        if (period.isBefore(oldest)) {
            throw Failure.Invalid.field("period", "appraisal.period.tooOld", oldest);
        }
    }

    private void refuseTooMany(LedgerKey key, Indicator indicator, Points entered) {
        Points held = ledger.entries(key.member(), key.period()).stream()
                .filter(entry -> !entry.isCorrection() && entry.indicator().equals(key.indicator()))
                .map(Entry::points).reduce(Points.ZERO, Points::plus);
        if (!indicator.admits(held.plus(entered))) {
            throw Failure.Invalid.field("points", "appraisal.entry.tooMany", indicator.title(), indicator.weight(), held);
        }
    }
}
