package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Score;
import org.lianbing.question.Importance;
import org.lianbing.question.Revision;
import org.lianbing.question.ShortAnswer;
import org.lianbing.question.TrueFalse;

/** What an attempt is worth under corrections. Each question is a statement that holds, worth 5; its revision's id is its slot. */
class GradedTest {

    private static final KeyCorrection TURNED = new KeyCorrection(Ruling.KEY, List.of("false"));
    private static final KeyCorrection FULL = new KeyCorrection(Ruling.FULL, List.of());
    private static final KeyCorrection STRUCK = new KeyCorrection(Ruling.STRUCK, List.of());

    @Test
    void a_struck_question_takes_its_points_from_what_could_be_reached() {
        Graded graded = anew(List.of(true, true, false), Map.of(new Asked(3, 0), STRUCK));
        assertThat(graded).isEqualTo(new Graded(Score.of(10), Score.of(10), true));
    }

    @Test
    void full_points_are_for_everyone_whatever_he_answered() {
        assertThat(KeyCorrection.NONE.mark(row(1, null, null), revision(1))).isEqualTo(new Answers.Marked(1, Score.ZERO, false));
        assertThat(FULL.mark(row(1, null, null), revision(1))).isEqualTo(new Answers.Marked(1, Score.of(5), false));
    }

    @Test
    void what_a_marker_gave_comes_back_when_a_correction_is_undone() {
        Revision essay = new Revision(1, "x/y", 1, "t", new ShortAnswer("为何", "因为"), "", Importance.X, 2, List.of(), "");
        Answer marked = row(1, Json.createValue("因为"), Score.of("3.5"));
        assertThat(FULL.mark(marked, essay).score()).isEqualTo(Score.of(5));
        assertThat(KeyCorrection.NONE.mark(marked, essay)).isEqualTo(new Answers.Marked(1, Score.of("3.5"), false));
        assertThat(KeyCorrection.NONE.mark(row(1, Json.createValue("因为"), null), essay).awaitsMarker()).isTrue();
    }

    @Property(tries = 200)
    void a_key_turned_round_turns_its_own_points_round_and_no_other(@ForAll @Size(min = 1, max = 8) List<Boolean> answers) {
        Graded before = anew(answers, Map.of());
        Graded after = anew(answers, Map.of(new Asked(1, 0), TURNED));
        int change = answers.get(0) ? -5 : 5;
        assertThat(after.score().value().subtract(before.score().value())).isEqualByComparingTo(BigDecimal.valueOf(change));
        assertThat(anew(answers, Map.of(new Asked(1, 0), KeyCorrection.NONE))).as("undone").isEqualTo(before);
        assertThat(anew(answers, Map.of(new Asked(1, 0), TURNED))).as("reproducible").isEqualTo(after);
    }

    private static Graded anew(List<Boolean> answers, Map<Asked, KeyCorrection> corrections) {
        List<Answer> rows = new ArrayList<>();
        Map<Long, Revision> revisions = new HashMap<>();
        for (boolean answer : answers) {
            int slot = rows.size() + 1;
            rows.add(row(slot, answer ? JsonValue.TRUE : JsonValue.FALSE, null));
            revisions.put((long) slot, revision(slot));
        }
        return Graded.anew(rows, revisions, corrections, 60);
    }

    private static Answer row(int slot, JsonValue response, Score byHand) {
        return new Answer(slot, null, slot, null, List.of(), Score.of(5), null, true, response, 1, null, null, byHand, false, null, null);
    }

    private static Revision revision(long id) {
        return new Revision(id, "x/" + id, 1, "t", new TrueFalse("对", true), "", Importance.X, 2, List.of(), "");
    }
}
