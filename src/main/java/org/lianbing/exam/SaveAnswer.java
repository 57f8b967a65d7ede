package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Measures;
import org.lianbing.question.Body;
import org.lianbing.question.Kind;

/**
 * Saves one answer of the caller's running attempt. When this returns, the answer is durable. What comes too late is kept beside
 * the attempt, uncounted, for the trainer to admit with a reason.
 */
@ApplicationScoped
public class SaveAnswer {

    private final Answers answers;
    private final SaveGuarded guarded;
    private final Sheets sheets;
    private final Caller caller;
    private final Clock clock;
    private final Measures measures;
    private final HandedIn files;

    SaveAnswer() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    SaveAnswer(Answers answers, SaveGuarded guarded, Sheets sheets, Caller caller, Clock clock, Measures measures, HandedIn files) {
        this.answers = answers;
        this.guarded = guarded;
        this.sheets = sheets;
        this.caller = caller;
        this.clock = clock;
        this.measures = measures;
        this.files = files;
    }

    /** As {@link #save(long, int, JsonValue, long, Device)} from a program. */
    public SavedAnswer save(long attempt, int slot, JsonValue response, long seq) {
        return save(attempt, slot, response, seq, Device.UNMARKED);
    }

    /**
     * @param response in the form of its kind; null clears the answer
     * @param seq      counts the saves of this slot, from 1; one not above the stored one changes nothing
     * @throws Failure.Invalid  if the response does not fit the question or names no file of his, or seq is below 1
     * @throws Failure.NotFound if the caller has no such attempt or slot
     * @throws Failure.Conflict {@code exam.attempt.closed}: handed in, or after the bell; {@code exam.device.other}: the attempt stays with
     *                          another device; {@code exam.slot.left}: nobody goes back to this question
     */
    public SavedAnswer save(long attempt, int slot, JsonValue response, long seq, Device device) {
        MemberId me = caller.member();
        Body body = sheets.body(attempt, me, slot);
        if (body == null) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        if (seq < 1) {
            throw Failure.Invalid.field("seq", "exam.answer.seq");
        }
        body.check(response);
        if (body.kind() == Kind.FILE && response instanceof JsonString file) {
            files.requireHandedIn(attempt, slot, file.getString());
        }
        Instant now = clock.instant();
        String text = Answer.text(response);
        SavedAnswer saved = atOnce(attempt, slot, me, device, text, response, seq, now);
        if (saved == null) {
            saved = guarded.save(attempt, slot, me, device, text, seq, now);
            sheets.rememberBell(attempt, saved.endsAt());
        }
        measures.count(Measures.ANSWERS_SAVED);
        return saved;
    }

    /**
     * The usual save: one statement, its own transaction, told nothing but that it hit. The bell that this node remembers is part of
     * its guard, so that a bell that was moved is never taken for the true one.
     *
     * @return null if anything is otherwise than usual; nothing is changed then
     */
    private SavedAnswer atOnce(long attempt, int slot, MemberId me, Device device, String text, JsonValue response, long seq, Instant now) {
        Instant bell = sheets.bell(attempt);
        boolean usual = bell != null && !now.isAfter(bell) && answers.saveUntil(bell, attempt, slot, me, device, text, seq, now);
        return usual ? new SavedAnswer(slot, seq, text == null ? null : response, false, now, now, bell) : null;
    }
}
