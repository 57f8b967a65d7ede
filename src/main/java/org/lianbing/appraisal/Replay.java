package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.platform.Sql;

/** Makes an empty ledger from all outcomes there ever were. It gives the same totals: a test does it. */
@ApplicationScoped
class Replay {

    private final Sql sql;
    private final PostOutcomes posting;

    Replay() {
        this(null, null);
    }

    @Inject
    Replay(Sql sql, PostOutcomes posting) {
        this.sql = sql;
        this.posting = posting;
    }

    /** @throws IllegalStateException if the ledger holds anything */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void fromTheStart() {
        if (sql.count("select count(*) as n from entry") + sql.count("select count(*) as n from ledger_line") > 0) {
            throw new IllegalStateException("the ledger is not empty, and nothing is ever wiped");
        }
        sql.update("update posting set last_number=0 where id=1");
        boolean more = true;
        while (more) {
            more = posting.post();
        }
    }
}
