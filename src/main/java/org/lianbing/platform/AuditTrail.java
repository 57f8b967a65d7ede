package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Who did what to which record, when, from where. Append-only; written in the transaction of the act. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    AuditTrail() {
        this(null, null, null);
    }

    @Inject
    AuditTrail(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param act    what was done, as a stable code: {@code exam.attempt.submit}
     * @param record what it was done to: {@code attempt/42}
     * @param detail what else explains it, at most 2,000 characters; no personal data, no secrets
     */
    public void record(String act, String record, String detail) {
        Actor actor = caller.actor();
        sql.update("insert into audit(at, member_id, actor, address, act, record, detail) values (?,?,?,?,?,?,?)",
                clock.instant(), actor.member(), actor.name(), actor.address(), act, record,
                detail.length() > 2000 ? detail.substring(0, 2000) : detail);
    }

    /**
     * The same act on many records, in one exchange with the database.
     *
     * @param details what else explains it, by record
     */
    public void recordAll(String act, Map<String, String> details) {
        Actor actor = caller.actor();
        sql.batch("insert into audit(at, member_id, actor, address, act, record, detail) values (?,?,?,?,?,?,?)", details.entrySet().stream()
                .map(entry -> new Object[] {clock.instant(), actor.member(), actor.name(), actor.address(), act, entry.getKey(),
                    entry.getValue().substring(0, Math.min(2000, entry.getValue().length()))}).toList());
    }
}
