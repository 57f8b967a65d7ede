package org.lianbing.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Row;

/**
 * What a lecture was worth, as it was stated.
 *
 * @param sameRaters how many of the listeners always give the same
 * @param setTotal   what a keeper set instead of the computed score, or null
 */
record LectureResult(long lecture, LectureScore score, ListeningGain gain, int sameRaters, Score setTotal) {

    static final String SELECT = "select r.lecture_id, r.raters, r.trimmed, r.same_raters, r.listeners, r.lines, r.chair, r.director, r.scaled, r.computed, "
            + "r.set_total, r.gain_answers, r.before_percent, r.after_percent, r.gain from lecture_result r ";

    /** What counts, or null. */
    Score total() {
        return setTotal == null ? score.total() : setTotal;
    }

    LectureResult with(Score total) {
        return new LectureResult(lecture, score, gain, sameRaters, total);
    }

    String lines() {
        return score.lines().stream().map(Score::toString).collect(Collectors.joining(" "));
    }

    static LectureResult of(Row row) {
        List<Score> lines = Arrays.stream(row.text("lines").split(" ")).filter(line -> !line.isEmpty()).map(Score::of).toList();
        return new LectureResult(row.id("lecture_id"), new LectureScore(row.count("raters"), row.count("trimmed"), row.score("listeners"), lines,
                row.score("chair"), row.score("director"), row.score("computed"), row.flag("scaled")), new ListeningGain(row.count("gain_answers"),
                row.score("before_percent"), row.score("after_percent"), row.score("gain")), row.count("same_raters"), row.score("set_total"));
    }
}
