package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Access;
import org.lianbing.people.Role;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Takes an entry back by a further one (冲销), once, for a reason. A rule does not post again what was taken back. */
@ApplicationScoped
@Transactional
public class ReverseEntry {

    private final Access access;
    private final Caller caller;
    private final Periods periods;
    private final Ledger ledger;
    private final Explain explain;
    private final AuditTrail audit;

    ReverseEntry() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ReverseEntry(Access access, Caller caller, Periods periods, Ledger ledger, Explain explain, AuditTrail audit) {
        this.access = access;
        this.caller = caller;
        this.periods = periods;
        this.ledger = ledger;
        this.explain = explain;
        this.audit = audit;
    }

    /**
     * @return the id of the reversal; it is booked in the entry's own month while that is open, else in the oldest open one
     * @throws Failure.Invalid   without a reason
     * @throws Failure.Forbidden unless the caller inspects or heads the appraisal over the member's unit, or if he is the member
     * @throws Failure.Conflict  if it was reversed before, or is itself a reversal
     */
    public long reverse(long id, String reason) {
        Entry entry = ledger.find(id).orElseThrow(() -> new Failure.NotFound("appraisal.entry.unknown"));
        access.requireOver(entry.member(), Role.INSPECTION, Role.DEPUTY);
        if (reason != null && reason.length() > EnterPoints.REASON_LENGTH) {
            throw Failure.Invalid.field("reason", "appraisal.entry.reason-long", EnterPoints.REASON_LENGTH);
        }
        Cause.ByHand cause = new Cause.ByHand(caller.member(), reason).about(entry.member());
        YearMonth bookedIn = periods.hold(entry.key().period());
        ledger.lock(entry.key());
        if (explain.explain(List.of(entry)).get(0).reversedBy() != null) {
            throw new Failure.Conflict("appraisal.entry.reversedBefore", id);
        }
        long reversal = ledger.append(entry.reverse(cause, bookedIn)).id();
        audit.record("appraisal.entry.reverse", "entry/" + id, "by entry/" + reversal);
        return reversal;
    }
}
