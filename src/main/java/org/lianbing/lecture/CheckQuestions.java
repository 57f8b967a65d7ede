package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.platform.Sql;

/** The stored check questions of lectures: revisions of the question bank, by their ids. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckQuestions {

    private final Sql sql;

    CheckQuestions() {
        this(null);
    }

    @Inject
    CheckQuestions(Sql sql) {
        this.sql = sql;
    }

    /** Ids of revisions, in their order; empty until the lecturer said that he is ready. */
    List<Long> of(long lecture) {
        return sql.list(row -> row.id("revision_id"), "select revision_id from lecture_question where lecture_id=? order by place", lecture);
    }

    void set(long lecture, List<Long> revisions) {
        sql.update("delete from lecture_question where lecture_id=?", lecture);
        sql.batch("insert into lecture_question(lecture_id, place, revision_id) values (?,?,?)", IntStream.range(0, revisions.size())
                .mapToObj(at -> new Object[] {lecture, at + 1, revisions.get(at)}).toList());
    }
}
