package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Measures;
import org.lianbing.question.Body;

/**
 * Saves one answer of the caller's running attempt. When this returns, the answer is durable. What comes too late is kept beside
 * the attempt, uncounted, for the trainer to admit with a reason.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Failure.Conflict.class)
public class SaveAnswer {

    private final Answers answers;
    private final Sheets sheets;
    private final Caller caller;
    private final Clock clock;
    private final Measures measures;

    SaveAnswer() {
        this(null, null, null, null, null);
    }

    @Inject
    SaveAnswer(Answers answers, Sheets sheets, Caller caller, Clock clock, Measures measures) {
        this.answers = answers;
        this.sheets = sheets;
        this.caller = caller;
        this.clock = clock;
        this.measures = measures;
    }

    /**
     * @param response in the form of its kind; null clears the answer
     * @param seq      counts the saves of this slot, from 1; one not above the stored one changes nothing
     * @throws Failure.Invalid  if the response does not fit the question, or seq is below 1
     * @throws Failure.NotFound if the caller has no such attempt or slot
     * @throws Failure.Conflict {@code exam.attempt.closed}: handed in, or after the bell
     */
    public SavedAnswer save(long attempt, int slot, JsonValue response, long seq) {
        MemberId me = caller.member();
        Body body = sheets.body(attempt, me, slot);
        if (body == null) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        if (seq < 1) {
            throw Failure.Invalid.field("seq", "exam.answer.seq");
        }
        body.check(response);
        Instant now = clock.instant();
        String text = Answer.text(response);
        boolean saved = answers.save(attempt, slot, me, text, seq, now);
        Answer stored = answers.find(attempt, slot).orElseThrow();
        boolean known = stored.seq() >= seq;
        if (!saved && !known && (stored.closed() || stored.endsAt().isBefore(now))) {
            answers.keepLate(attempt, slot, text, seq, now);
            throw new Failure.Conflict("exam.attempt.closed");
        }
        measures.count(Measures.ANSWERS_SAVED);
        return new SavedAnswer(slot, stored.seq(), stored.response(), !saved, stored.savedAt(), now, stored.endsAt());
    }
}
