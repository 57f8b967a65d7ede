package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Sql;

/** The stored results. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LectureResults {

    private final Sql sql;

    LectureResults() {
        this(null);
    }

    @Inject
    LectureResults(Sql sql) {
        this.sql = sql;
    }

    void add(LectureResult result, Instant now) {
        LectureScore score = result.score();
        ListeningGain gain = result.gain();
        sql.update("insert into lecture_result(lecture_id, raters, trimmed, same_raters, listeners, lines, chair, director, scaled, computed, total, "
                + "gain_answers, before_percent, after_percent, gain, stated_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", result.lecture(), score.raters(),
                score.trimmed(), result.sameRaters(), score.listeners(), result.lines(), score.chair(), score.director(), score.scaled(), score.total(),
                result.total(), gain.answers(), gain.before(), gain.after(), gain.gain(), now);
    }

    Map<Long, LectureResult> ofMeeting(long meeting) {
        return sql.list(LectureResult::of, LectureResult.SELECT + "join lecture_run u on u.lecture_id=r.lecture_id where u.meeting_id=?", meeting).stream()
                .collect(Collectors.toMap(LectureResult::lecture, Function.identity()));
    }

    Optional<LectureResult> find(long lecture) {
        return sql.one(LectureResult::of, LectureResult.SELECT + "where r.lecture_id=?", lecture);
    }

    void set(LectureResult result, String reason, MemberId by, Instant now) {
        sql.update("update lecture_result set set_total=?, total=?, stated_at=? where lecture_id=?", result.setTotal(), result.total(), now, result.lecture());
        sql.update("insert into lecture_result_correction(lecture_id, total, reason, made_by, made_at) values (?,?,?,?,?)", result.lecture(),
                result.setTotal(), reason, by, now);
    }

    /** The newest first. */
    List<ResultCorrection> corrections(long lecture) {
        return sql.list(row -> new ResultCorrection(row.score("total"), row.text("reason"), row.text("name"), row.instant("made_at")),
                "select c.total, c.reason, m.name, c.made_at from lecture_result_correction c join member_card m on m.id=c.made_by where c.lecture_id=? "
                + "order by c.id desc", lecture);
    }
}
