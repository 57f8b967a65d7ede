package org.lianbing.appraisal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.lianbing.platform.Sql;
import org.lianbing.testing.Errand;

/** Marks a month's draft as published: publishing it through the product would take somebody over the whole company. */
@Dependent
class OpenDraft implements Errand {

    @Inject
    Sql sql;
    @Inject
    Clock clock;

    @Override
    public String run(String period) {
        YearMonth month = YearMonth.parse(period);
        sql.update("insert into appraisal_period(period, state) values (?, 'open') on conflict do nothing", month);
        sql.update("update appraisal_period set drafted_at=? where period=? and drafted_at is null", clock.instant(), month);
        return "";
    }
}
