package org.lianbing.appraisal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.lianbing.platform.Sql;

/** Makes last month the oldest open one, whatever this database has closed: closing is for months in order that are over. */
@Dependent
class ReopenedMonth {

    @Inject
    Sql sql;
    @Inject
    Clock clock;
    @Inject
    Periods periods;

    YearMonth open() {
        YearMonth last = periods.current().minusMonths(1);
        sql.update("insert into appraisal_period(period, state) values (?, 'open') on conflict do nothing", last.minusMonths(1));
        sql.update("update appraisal_period set state='closed', closed_at=? where period<? and state='open'", clock.instant(), last);
        sql.update("update appraisal_period set state='open', closed_at=null, closed_by=null, note=null where period>=?", last);
        return last;
    }
}
