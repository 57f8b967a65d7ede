package org.lianbing.question;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** Makes the questions searchable that were in the bank before it could be searched. Later starts find nothing to do. */
@ApplicationScoped
class FingerprintsAtStart {

    private final Sql sql;

    FingerprintsAtStart() {
        this(null);
    }

    @Inject
    FingerprintsAtStart(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    void make(@Observes @Priority(40) Startup start) {
        List<Object[]> missing = sql.list(FingerprintsAtStart::made, "select q.id, r.body from question q join question_revision r on "
                + "r.id=q.revision_id where q.text_key is null");
        if (!missing.isEmpty()) {
            sql.batch("update question set search_text=?, text_key=? where id=?", missing);
        }
    }

    private static Object[] made(Row row) {
        Fingerprint fingerprint = Fingerprint.of(BodyJson.read(Bank.json(row.text("body"))));
        return new Object[] {fingerprint.searchText(), fingerprint.textKey(), row.id("id")};
    }
}
