package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;

/** The stored records of the day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DayRecords {

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    DayRecords() {
        this(null, null, null);
    }

    @Inject
    DayRecords(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<DayRecord> of(long lecture) {
        return sql.one(row -> new DayRecord(row.text("summary"), row.text("quotes"), row.text("name"), row.instant("written_at")), "select r.summary, "
                + "r.quotes, m.name, r.written_at from lecture_record r join member_card m on m.id=r.written_by where r.lecture_id=?", lecture);
    }

    void write(long lecture, String summary, String quotes) {
        sql.update("insert into lecture_record(lecture_id, summary, quotes, written_by, written_at) values (?,?,?,?,?) on conflict do nothing", lecture,
                summary, quotes, caller.member(), clock.instant());
        sql.update("update lecture_record set summary=?, quotes=?, written_by=?, written_at=? where lecture_id=?", summary, quotes, caller.member(),
                clock.instant(), lecture);
    }
}
