package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** The stored remarks of keepers on lectures. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Remarks {

    private final Sql sql;
    private final Clock clock;

    Remarks() {
        this(null, null);
    }

    @Inject
    Remarks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The latest first. */
    List<Remark> of(long lecture) {
        return sql.list(row -> new Remark(row.text("name"), row.text("text"), row.instant("made_at")), "select m.name, r.text, r.made_at "
                + "from lecture_remark r join member_card m on m.id=r.made_by where r.lecture_id=? order by r.id desc", lecture);
    }

    List<MemberId> authors(long lecture) {
        return sql.list(row -> row.member("made_by"), "select distinct made_by from lecture_remark where lecture_id=?", lecture);
    }

    void add(long lecture, MemberId by, String text) {
        sql.update("insert into lecture_remark(lecture_id, made_by, text, made_at) values (?,?,?,?)", lecture, by, text, clock.instant());
    }
}
