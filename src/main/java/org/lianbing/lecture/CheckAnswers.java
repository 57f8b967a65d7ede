package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Sql;

/** The stored answers to check questions. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckAnswers {

    private final Sql sql;

    CheckAnswers() {
        this(null);
    }

    @Inject
    CheckAnswers(Sql sql) {
        this.sql = sql;
    }

    /** In place of what he answered before. Under the lock of the lecture. */
    void set(long lecture, MemberId member, CheckStage stage, List<Given> answers) {
        sql.update("delete from check_answer where lecture_id=? and member_id=? and stage=?", lecture, member, stage.mark());
        sql.batch("insert into check_answer(lecture_id, member_id, stage, place, response, is_right) values (?,?,?,?,?,?)", IntStream.range(0, answers.size())
                .mapToObj(at -> new Object[] {lecture, member, stage.mark(), at + 1, answers.get(at).response(), answers.get(at).right()}).toList());
    }

    /** His own: lecture and stage → what he answered, in the order of the questions. */
    Map<String, List<Given>> of(long meeting, MemberId member) {
        return sql.list(row -> Map.entry(key(row.id("lecture_id"), row.text("stage")), new Given(row.text("response"), row.flag("is_right"))),
                "select a.lecture_id, a.stage, a.response, a.is_right from check_answer a join lecture_run r on r.lecture_id=a.lecture_id where r.meeting_id=? "
                + "and a.member_id=? order by a.lecture_id, a.stage, a.place", meeting, member).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static String key(long lecture, String stage) {
        return lecture + stage;
    }

    /** How many have answered at this stage. */
    int count(long lecture, CheckStage stage) {
        return (int) sql.count("select count(distinct member_id) as n from check_answer where lecture_id=? and stage=?", lecture, stage.mark());
    }

    /** Of each who answered both times. */
    List<ListeningGain.Answered> both(long lecture) {
        return sql.list(row -> new ListeningGain.Answered(row.count("before_right"), row.count("after_right")),
                "select sum(case when stage='B' and is_right then 1 else 0 end) as before_right, sum(case when stage='A' and is_right then 1 else 0 end) as after_right "
                + "from check_answer where lecture_id=? group by member_id having count(distinct stage)=2", lecture);
    }

    /** One answer, as it came, and whether it was right. */
    record Given(String response, boolean right) {
    }
}
