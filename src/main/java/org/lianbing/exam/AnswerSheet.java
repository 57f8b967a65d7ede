package org.lianbing.exam;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;
import org.lianbing.question.Body;
import org.lianbing.question.Face;
import org.lianbing.question.Option;
import org.lianbing.question.Revision;

/**
 * An attempt with its marks (答卷): what the reader may see of it.
 *
 * @param state     {@code open}, {@code marking}, {@code final}, {@code void}, {@code paper} (printed, not keyed in) or {@code absent}
 * @param shown     whether the reader may see score and marks now; if not, score, passed and items are empty
 * @param score     null until final
 * @param byBell    handed in by the bell
 * @param keyed     written on paper and keyed in
 * @param forcedReason why an invigilator handed it in for him, or null
 * @param voidedReason why it gives no result, or null
 * @param regrades  corrections of keys that changed this result, the earliest first
 * @param disputableUntil until when the candidate, who is reading, may dispute a question; null if he may not
 * @param late      answers that did not count, as those after the bell; for trainers only
 * @param feedback  when the candidate sees his result
 * @param awayTimes how often the page was left, and for how many seconds in all; for trainers only, else null
 */
public record AnswerSheet(String attemptId, long sittingId, String title, MemberCard member, String state, boolean shown, Instant startedAt,
        Instant submittedAt, boolean byBell, BigDecimal score, BigDecimal outOf, Boolean passed, int passPercent, List<Item> items,
        List<Late> late, List<Reopening> reopenings, List<Regrade> regrades, Instant disputableUntil, boolean keyed,
        String forcedReason, String voidedReason, Integer awayTimes, Integer awaySeconds, Feedback feedback) {

    /**
     * One question with its answer and mark.
     *
     * @param left        what was to be matched; empty for other kinds
     * @param gaps        of a cloze the choices of each gap; empty for other kinds
     * @param picture     id of the picture to point at, or null
     * @param stem        the situation of the case that it belongs to, or null
     * @param question    the revision that was asked: {@code pack/key}, third revision
     * @param score       null while it waits for its marker, or where the reader may not see it before the result is stated
     * @param key         the model response, or null where the reader may not see it
     * @param explanation sanitised HTML, or null likewise
     * @param ruling      {@code key}, {@code full}, {@code struck} or {@code asked} if its key was corrected for this sitting, else null
     * @param dispute     what the candidate said against it, or null
     */
    public record Item(int slot, String kind, String prompt, List<Option> options, List<Option> left, List<List<Option>> gaps, String unit,
            String picture, String stem, BigDecimal points, JsonValue response,
            BigDecimal score, boolean awaitsMarker, String comment, JsonValue key, String explanation, String question, int revision,
            String ruling, MyDispute dispute) {

        /** @param keys whether the reader may see what is right */
        static Item of(Answer row, Revision asked, KeyCorrection correction, MyDispute dispute, boolean keys) {
            Body body = row.body(asked);
            Face face = body.face();
            return new Item(row.slot(), body.kind().code(), body.prompt(), AttemptItem.ordered(body.options(), row.optionOrder()), face.left(),
                    face.gaps(), face.unit(), face.picture(), row.stem(asked), row.points().plain(), row.response(),
                    row.score() == null ? null : row.score().plain(), row.awaitsMarker(), row.comment(), keys ? correction.key(body) : null,
                    keys ? asked.explanation() : null, asked.ref(), asked.number(),
                    correction == KeyCorrection.NONE ? null : correction.ruling().code(), dispute);
        }

        /** Before the result is stated. */
        Item withoutMark() {
            return new Item(slot, kind, prompt, options, left, gaps, unit, picture, stem, points, response, null, awaitsMarker, null, key, explanation,
                    question, revision, ruling, dispute);
        }
    }

    /**
     * What a candidate said against a question, and what became of it.
     *
     * @param state  {@code open}, {@code upheld} or {@code refused}
     * @param answer null while it is open
     */
    public record MyDispute(String reason, Instant raisedAt, String state, String answer) {
    }

    /** A correction of a key, and the result before and after. */
    public record Regrade(Instant at, int slot, String ruling, String reason, BigDecimal oldScore, BigDecimal newScore, BigDecimal newOutOf,
            boolean oldPassed, boolean newPassed) {
    }

    /** A hand-in that was taken back, and why. */
    public record Reopening(Instant submittedAt, Instant reopenedAt, String reason) {
    }

    /** An answer that came too late (after the bell), and whether it was admitted. */
    public record Late(long id, int slot, JsonValue response, Instant receivedAt, String admittedReason) {
    }
}
