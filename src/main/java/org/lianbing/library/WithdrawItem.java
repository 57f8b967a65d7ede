package org.lianbing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** Takes a page out of the library, with a reason, and puts it back. */
@ApplicationScoped
@Transactional
public class WithdrawItem {

    private static final int LONGEST = 500;

    private final Sql sql;
    private final ReadItem read;
    private final Caller caller;
    private final Clock clock;
    private final AuditTrail audit;

    WithdrawItem() {
        this(null, null, null, null, null);
    }

    @Inject
    WithdrawItem(Sql sql, ReadItem read, Caller caller, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.read = read;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @throws Failure.NotFound  if there is none that the caller may read
     * @throws Failure.Forbidden unless he keeps the pages of its unit
     * @throws Failure.Invalid   without a reason, of at most 500 characters
     */
    public void withdraw(long id, String reason) {
        requireKept(id);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Failure.Invalid.field("reason", "library.reason", LONGEST);
        }
        sql.update("update library_item set withdrawn_at=?, withdrawn_by=?, withdrawn_reason=? where id=? and withdrawn_at is null", clock.instant(),
                caller.memberIfAny().orElse(null), why, id);
        audit.record("library.withdraw", "library/" + id, "");
    }

    public void restore(long id) {
        requireKept(id);
        sql.update("update library_item set withdrawn_at=null, withdrawn_by=null, withdrawn_reason=null where id=?", id);
        audit.record("library.restore", "library/" + id, "");
    }

    private void requireKept(long id) {
        if (!read.get(id).kept()) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }
}
