package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.lianbing.platform.Row;
import org.lianbing.platform.Sql;

/** The stored marks of chairs and directors. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NamedMarks {

    private static final String MARK = "select k.lecture_id, k.given_as, k.member_id, k.marks from lecture_mark k ";

    private final Sql sql;

    NamedMarks() {
        this(null);
    }

    @Inject
    NamedMarks(Sql sql) {
        this.sql = sql;
    }

    List<NamedMark> of(long lecture) {
        return sql.list(NamedMarks::read, MARK + "where k.lecture_id=?", lecture);
    }

    List<NamedMark> ofMeeting(long meeting) {
        return sql.list(NamedMarks::read, MARK + "join lecture_run r on r.lecture_id=k.lecture_id where r.meeting_id=?", meeting);
    }

    /** In place of what he gave before. Under the lock of the lecture. */
    void set(NamedMark mark, Instant now) {
        sql.update("delete from lecture_mark where lecture_id=? and given_as=?", mark.lecture(), mark.as());
        sql.update("insert into lecture_mark(lecture_id, given_as, member_id, marks, marked_at) values (?,?,?,?,?)", mark.lecture(), mark.as(), mark.by(),
                Rating.text(mark.marks()), now);
    }

    private static NamedMark read(Row row) {
        return new NamedMark(row.id("lecture_id"), MarkGiver.valueOf(row.text("given_as")), row.member("member_id"), Rating.marks(row.text("marks")));
    }
}
