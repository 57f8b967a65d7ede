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

    SaveGuarded() {
        this(null);
    }

    @Inject
    SaveGuarded(Answers answers) {
        this.answers = answers;
    }

    /** @throws Failure.Conflict {@code exam.attempt.closed}: the answer is kept beside the attempt, uncounted */
    SavedAnswer save(long attempt, int slot, MemberId me, String text, long seq, Instant now) {
        boolean saved = answers.save(attempt, slot, me, text, seq, now);
        Answer stored = answers.find(attempt, slot).orElseThrow();
        boolean known = stored.seq() >= seq;
        if (!saved && !known && (stored.closed() || stored.endsAt().isBefore(now))) {
            answers.keepLate(attempt, slot, text, seq, now);
            throw new Failure.Conflict("exam.attempt.closed");
        }
        return new SavedAnswer(slot, stored.seq(), stored.response(), !saved, stored.savedAt(), now, stored.endsAt());
    }
}
