package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Members;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Writes into a cell of a score sheet: what the indicator is to hold. The ledger takes the difference as a further entry. */
@ApplicationScoped
@Transactional
public class SetScore {

    private final Enterable enterable;
    private final Caller caller;
    private final Members members;
    private final MonthTotals totals;
    private final ScoreCells cells;
    private final Ledger ledger;
    private final AuditTrail audit;

    SetScore() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    SetScore(Enterable enterable, Caller caller, Members members, MonthTotals totals, ScoreCells cells, Ledger ledger, AuditTrail audit) {
        this.enterable = enterable;
        this.caller = caller;
        this.members = members;
        this.totals = totals;
        this.cells = cells;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** How the cell stands. The same rights as for writing into it. */
    public ScoreCell get(MemberId member, YearMonth period, String indicator) {
        MemberCard card = members.card(member);
        return cell(card, period, enterable.require(card, period, indicator));
    }

    /**
     * Writing the same again changes nothing.
     *
     * @param points what the indicator is to hold, at most three digits before and two after the point
     * @param reason may be blank for full marks alone
     * @param seen   the last entry that the writer knows of, see {@link ScoreCell#seen}
     * @return the cell as it stands now
     * @throws Failure.Invalid   if a field is wrong, or the month not one to be entered
     * @throws Failure.Forbidden if the caller's roles do not enter this indicator over the member's unit, or he is the member
     * @throws Failure.Conflict  {@code appraisal.sheet.stale} if somebody or a rule has changed the cell since, {@code appraisal.period.closed},
     *                           {@code appraisal.sheet.exempt}
     */
    public ScoreCell set(MemberId member, YearMonth period, String indicator, BigDecimal points, String reason, long seen) {
        ScoreTarget target = checked(points, reason);
        MemberCard card = members.card(member);
        Indicator entering = enterable.require(card, period, indicator);
        refuseOwn(member);
        enterable.holdOpen(period);
        LedgerKey key = new LedgerKey(member, period, entering.code());
        ledger.lock(key);
        ScoreCell now = cell(card, period, entering);
        Optional<Points> difference = differenceOrStale(target, entering, now, seen);
        if (difference.isEmpty()) {
            return now;
        }
        Cause.ByHand cause = new Cause.ByHand(caller.member(), target.reasonFor(entering.weight())).about(member);
        long id = ledger.append(EntryDraft.of(key, difference.get(), cause, period)).id();
        audit.record("appraisal.entry.enter", "entry/" + id, period + " " + entering.code() + " " + difference.get());
        return cell(card, period, entering);
    }

    private void refuseOwn(MemberId member) {
        if (caller.memberIfAny().equals(Optional.of(member))) {
            throw new Failure.Forbidden("appraisal.entry.ownPoints");
        }
    }

    /** Who wrote the same meanwhile is not told of a clash. */
    private static Optional<Points> differenceOrStale(ScoreTarget target, Indicator indicator, ScoreCell now, long seen) {
        boolean same = now.state() == IndicatorTotal.State.ENTERED && now.points().equals(target.points());
        if (seen != now.seen() && !same) {
            throw new Failure.Conflict("appraisal.sheet.stale", now.points(), target.points());
        }
        return target.difference(indicator.weight(), indicator.title(), now.points(), now.state());
    }

    private ScoreCell cell(MemberCard card, YearMonth period, Indicator indicator) {
        MemberTotal month = totals.of(card, period).orElseThrow(() -> Failure.Invalid.field("member", "appraisal.member.notAppraised"));
        return cells.of(List.of(month), Set.of(indicator.code())).get(card.id()).get(indicator.code());
    }

    private static ScoreTarget checked(BigDecimal points, String reason) {
        if (!EnterPoints.arePoints(points)) {
            throw Failure.Invalid.field("points", "appraisal.entry.points-shape");
        }
        if (reason != null && reason.length() > EnterPoints.REASON_LENGTH) {
            throw Failure.Invalid.field("reason", "appraisal.entry.reason-long", EnterPoints.REASON_LENGTH);
        }
        return new ScoreTarget(new Points(points), reason);
    }
}
