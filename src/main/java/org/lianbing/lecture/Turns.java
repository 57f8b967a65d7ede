package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored turns. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Turns {

    private static final String TURN = "select id, meeting_id, place, member_id, origin, reason from turn ";

    private final Sql sql;

    Turns() {
        this(null);
    }

    @Inject
    Turns(Sql sql) {
        this.sql = sql;
    }

    /** In their order. */
    List<Turn> of(long meeting) {
        return sql.list(Turns::turn, TURN + "where meeting_id=? order by place", meeting);
    }

    void name(long meeting, List<MemberId> lecturers) {
        sql.batch("insert into turn(meeting_id, place, member_id, origin, reason) values (?,?,?,?,'')", IntStream.range(0, lecturers.size())
                .mapToObj(at -> new Object[] {meeting, at + 1, lecturers.get(at), TurnOrigin.NAMED}).toList());
    }

    private static Turn turn(Row row) {
        return new Turn(row.id("id"), row.id("meeting_id"), row.count("place"), row.member("member_id"), TurnOrigin.valueOf(row.text("origin")),
                row.text("reason"));
    }
}
