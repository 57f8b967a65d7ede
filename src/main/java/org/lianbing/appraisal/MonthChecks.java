package org.lianbing.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The rows of who agreed to what; whoever checks or appeals locks his own first. */
@ApplicationScoped
@Transactional
class MonthChecks {

    private static final String AGREED = "select member_id, agreed_at, agreed_total, agreed_entry from month_check ";

    private final Sql sql;
    private final Clock clock;

    MonthChecks() {
        this(null, null);
    }

    @Inject
    MonthChecks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Until the transaction ends this member says nothing else of this month. */
    void lock(MemberId member, YearMonth period) {
        sql.update("insert into month_check(member_id, period) values (?,?) on conflict do nothing", member, period);
        sql.one(row -> row.id("member_id"), "select member_id from month_check where member_id=? and period=? for update", member, period);
    }

    void agree(MemberId member, YearMonth period, Points total, long lastEntry) {
        sql.update("update month_check set agreed_at=?, agreed_total=?, agreed_entry=? where member_id=? and period=?", clock.instant(), total,
                lastEntry, member, period);
    }

    /** Who appeals agrees no more. */
    void clear(MemberId member, YearMonth period) {
        sql.update("update month_check set agreed_at=null, agreed_total=null, agreed_entry=null where member_id=? and period=?", member, period);
    }

    Optional<Agreement> of(MemberId member, YearMonth period) {
        return sql.one(MonthChecks::read, AGREED + "where member_id=? and period=? and agreed_at is not null", member, period);
    }

    Map<MemberId, Agreement> of(String unitPath, YearMonth period) {
        return sql.list(MonthChecks::read, AGREED + "where period=? and agreed_at is not null and member_id in (select id from member_card "
                + "where unit_path like ?)", period, unitPath + "%").stream().collect(Collectors.toMap(Agreement::member, Function.identity()));
    }

    private static Agreement read(Row row) {
        return new Agreement(row.member("member_id"), row.instant("agreed_at"), row.points("agreed_total"), row.id("agreed_entry"));
    }

    /** @param entry the last that he had seen, 0 if there was none */
    record Agreement(MemberId member, Instant at, Points total, long entry) {
    }
}
