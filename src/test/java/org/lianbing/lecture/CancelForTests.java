package org.lianbing.lecture;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.lianbing.platform.Sql;

/** Clears the way for a review of a month that has had one. */
@Dependent
@Transactional
public class CancelForTests {

    @Inject
    Sql sql;

    void reviewsOf(long unit) {
        sql.update("update meeting set state='CANCELLED' where unit_id=? and kind='REVIEW'", unit);
    }
}
