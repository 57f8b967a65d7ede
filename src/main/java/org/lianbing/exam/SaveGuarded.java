package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** Saves and tells what is stored now, in one transaction: the first save of an attempt on this node, and all that are not as usual. */
@ApplicationScoped
@Transactional(dontRollbackOn = Failure.Conflict.class)
class SaveGuarded {

    private final Answers answers;
    private final Sittings sittings;

    SaveGuarded() {
        this(null, null);
    }

    @Inject
    SaveGuarded(Answers answers, Sittings sittings) {
        this.answers = answers;
        this.sittings = sittings;
    }

    /** @throws Failure.Conflict that says why it does not count: the answer is kept beside the attempt */
    SavedAnswer save(long attempt, int slot, MemberId me, Device device, String text, long seq, Instant now) {
        boolean saved = answers.save(attempt, slot, me, device, text, seq, now);
        Answer stored = answers.find(attempt, slot).orElseThrow();
        boolean known = stored.seq() >= seq;
        String why = saved || known ? null : why(attempt, stored, device, now);
        if (why != null) {
            answers.keepLate(attempt, slot, text, seq, now);
            throw new Failure.Conflict(why);
        }
        return new SavedAnswer(slot, stored.seq(), stored.response(), !saved, stored.savedAt(), now, stored.endsAt());
    }

    /** Why what is stored takes no save and no file, or null if it is none of this. */
    String why(long attempt, Answer stored, Device device, Instant now) {
        if (stored.endsAt().isBefore(now) || stored.closed() && !sittings.attempt(attempt).isOpen()) {
            return "exam.attempt.closed";
        }
        if (stored.device() != null && !stored.device().equals(device.mark())) {
            return "exam.device.other";
        }
        return stored.closed() ? "exam.slot.left" : null;
    }
}
