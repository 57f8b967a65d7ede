package org.lianbing.exam;

import jakarta.json.JsonValue;
import java.util.List;
import org.lianbing.kernel.Score;
import org.lianbing.question.Body;
import org.lianbing.question.Mark;
import org.lianbing.question.Rekey;
import org.lianbing.question.Revision;

/**
 * How a question of a sitting is marked instead. What was asked stays as it was; the same answer, revision and correction always give
 * the same mark.
 *
 * @param right the key in lines, see {@link Rekey}; empty unless it is another key
 */
record KeyCorrection(Ruling ruling, List<String> right) {

    static final KeyCorrection NONE = new KeyCorrection(Ruling.ASKED, List.of());

    boolean strikes() {
        return ruling == Ruling.STRUCK;
    }

    /** What the row is worth; what a marker gave counts where the key has not been corrected. */
    Answers.Marked mark(Answer row, Revision asked) {
        return switch (ruling) {
            case FULL -> new Answers.Marked(row.slot(), row.points(), false);
            case STRUCK -> new Answers.Marked(row.slot(), Score.ZERO, false);
            case KEY -> machine(row, Rekey.mark(row.body(asked), right, row.response()));
            case ASKED -> row.handScore() == null ? machine(row, row.body(asked).mark(row.response()))
                    : new Answers.Marked(row.slot(), row.handScore(), false);
        };
    }

    private static Answers.Marked machine(Answer row, Mark mark) {
        return new Answers.Marked(row.slot(), mark.awaitsMarker() ? null : mark.of(row.points()), mark.awaitsMarker());
    }

    /** What counts as right now. */
    JsonValue key(Body asked) {
        return ruling == Ruling.KEY ? Rekey.key(asked, right) : asked.key();
    }
}
