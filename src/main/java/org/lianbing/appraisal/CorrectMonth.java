package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Points;
import org.lianbing.people.MemberCard;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Puts points right that were wrong: in their own month while it is open, else in the oldest open one, which then names the month that it corrects. */
@ApplicationScoped
@Transactional
class CorrectMonth {

    private final Caller caller;
    private final Schemes schemes;
    private final Periods periods;
    private final Ledger ledger;
    private final AuditTrail audit;

    CorrectMonth() {
        this(null, null, null, null, null);
    }

    @Inject
    CorrectMonth(Caller caller, Schemes schemes, Periods periods, Ledger ledger, AuditTrail audit) {
        this.caller = caller;
        this.schemes = schemes;
        this.periods = periods;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * The caller's right is checked before.
     *
     * @param points the difference
     * @return the entry's id
     * @throws Failure.Invalid if his scheme has no such indicator, the points are zero, or it would hold more than its weight
     */
    long correct(MemberCard member, YearMonth period, String code, Points points, String reason) {
        Indicator indicator = schemes.under(member, period).flatMap(scheme -> scheme.indicator(code == null ? "" : code))
                .orElseThrow(() -> Failure.Invalid.field("indicator", "appraisal.indicator.unknown"));
        if (points.isZero()) {
            throw Failure.Invalid.field("points", "appraisal.appeal.pointsZero");
        }
        LedgerKey key = new LedgerKey(member.id(), period, indicator.code());
        YearMonth bookedIn = periods.hold(period);
        ledger.lock(key);
        Points held = ledger.held(key);
        if (points.compareTo(Points.ZERO) > 0 && !indicator.admits(held.plus(points))) {
            throw Failure.Invalid.field("points", "appraisal.entry.tooMany", indicator.title(), indicator.weight(), held);
        }
        long id = ledger.append(EntryDraft.of(key, points, new Cause.ByHand(caller.member(), reason).about(member.id()), bookedIn)).id();
        audit.record("appraisal.entry.correct", "entry/" + id, period + " " + indicator.code() + " " + points);
        return id;
    }
}
