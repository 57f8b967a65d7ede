package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Takes back the last thing that the caller himself wrote into a cell, by a further entry, while the month is open. */
@ApplicationScoped
@Transactional
public class UndoScore {

    /** The reason of such an entry: the company's own words, in the ledger as any other. */
    static final String REASON = "录入人撤回";

    private final SetScore cells;
    private final Enterable enterable;
    private final Ledger ledger;
    private final Caller caller;
    private final AuditTrail audit;

    UndoScore() {
        this(null, null, null, null, null);
    }

    @Inject
    UndoScore(SetScore cells, Enterable enterable, Ledger ledger, Caller caller, AuditTrail audit) {
        this.cells = cells;
        this.enterable = enterable;
        this.ledger = ledger;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param seen the entry to be taken back: the cell's last, and the caller's own
     * @return the cell as it stands now
     * @throws Failure.Forbidden if the caller does not enter this indicator
     * @throws Failure.Conflict  if the cell was changed since, or its last entry is not his own, or the month is closed
     */
    public ScoreCell undo(MemberId member, YearMonth period, String indicator, long seen) {
        cells.get(member, period, indicator);
        enterable.holdOpen(period);
        ledger.lock(new LedgerKey(member, period, indicator));
        ScoreCell now = cells.get(member, period, indicator);
        if (now.seen() != seen || !now.undoable()) {
            throw new Failure.Conflict("appraisal.sheet.notUndoable");
        }
        Entry last = ledger.find(seen).orElseThrow();
        long id = ledger.append(last.reverse(new Cause.ByHand(caller.member(), REASON).about(member), period)).id();
        audit.record("appraisal.entry.undo", "entry/" + seen, "by entry/" + id);
        return cells.get(member, period, indicator);
    }
}
