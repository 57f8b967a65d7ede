package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Score;
import org.lianbing.platform.Row;

/**
 * What one marker has in hand or gave for one answer.
 *
 * @param ticket   what his browser knows it by
 * @param round    1 or 2: marks independently; {@value #DECISION}: decides
 * @param points   null until it is marked, and where he would not decide
 * @param lines    of an essay the mark of each line of its rubric; empty for other kinds
 * @param flagged  he leaves it to the third
 * @param words    for the candidate, or for the third; may be null
 * @param markedAt null while he has it in hand
 */
record AnswerMark(String ticket, long attempt, int slot, int round, MemberId marker, Score points, List<BigDecimal> lines, boolean flagged, String words,
        Instant markedAt) {

    static final int DECISION = 3;
    static final String COLUMNS = "d.ticket, d.attempt_id, d.slot, d.round_no, d.marker_id, d.points, d.line_marks, d.flagged, d.words, d.marked_at";

    static AnswerMark read(Row row) {
        String lines = row.text("line_marks");
        return new AnswerMark(row.text("ticket"), row.id("attempt_id"), row.count("slot"), row.count("round_no"), row.member("marker_id"),
                row.score("points"), lines == null ? List.of() : Arrays.stream(lines.split(" ")).map(BigDecimal::new).toList(), row.flag("flagged"),
                row.text("words"), row.instant("marked_at"));
    }

    boolean isDone() {
        return markedAt != null;
    }

    boolean decides() {
        return round == DECISION;
    }
}
