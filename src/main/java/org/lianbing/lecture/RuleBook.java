package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** The rules of each unit's meetings. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleBook {

    private final Sql sql;
    private final Clock clock;

    RuleBook() {
        this(null, null);
    }

    @Inject
    RuleBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The unit's own, else those of the nearest unit above, else the usual ones. */
    MeetingRules of(String unitPath) {
        return sql.list(row -> MeetingRules.read(row.text("rules")), "select r.rules from meeting_rules r join unit_card u on u.id=r.unit_id "
                + "where ? like u.path || '%' order by length(u.path) desc limit 1", unitPath).stream().findFirst().orElse(MeetingRules.USUAL);
    }

    void set(long unit, MeetingRules rules, MemberId by) {
        if (sql.update("update meeting_rules set rules=?, set_by=?, set_at=? where unit_id=?", rules.json(), by, clock.instant(), unit) == 0) {
            sql.update("insert into meeting_rules(unit_id, rules, set_by, set_at) values (?,?,?,?)", unit, rules.json(), by, clock.instant());
        }
    }
}
