package org.lianbing.appraisal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.testing.Errand;

/** Last month is open again with its draft published, and somebody is the deputy manager over everybody there is. */
@Dependent
class LetCloseLastMonth implements Errand {

    @Inject
    ReopenedMonth reopened;
    @Inject
    KeepRoster roster;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    Clock clock;

    @Override
    public String run(String deputy) {
        MemberId id = new MemberId(Long.parseLong(deputy));
        List<Long> roots = sql.list(row -> row.id("id"), "select id from unit where parent_id is null");
        caller.as(Actor.system("test"), () -> {
            roots.forEach(unit -> roster.grant(id, Role.DEPUTY, unit));
            return null;
        });
        YearMonth month = reopened.open();
        sql.update("update appraisal_period set drafted_at=? where period=?", clock.instant(), month);
        return month.toString();
    }
}
