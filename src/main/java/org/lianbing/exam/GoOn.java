package org.lianbing.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;

/** Where nobody goes back, going on to the next question closes the one that is left. */
@ApplicationScoped
@Transactional
public class GoOn {

    private final Sittings sittings;
    private final Answers answers;
    private final Caller caller;
    private final Clock clock;

    GoOn() {
        this(null, null, null, null);
    }

    @Inject
    GoOn(Sittings sittings, Answers answers, Caller caller, Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param at the slot that the candidate is at now */
    public record Place(int at, Instant serverNow, Instant endsAt) {
    }

    /**
     * Doing it again, or asking for a slot that was left, changes nothing and tells where he is.
     *
     * @param slot the next one; none is skipped
     * @throws Failure.NotFound if the caller has no such attempt or slot
     * @throws Failure.Conflict if it is over, stays with another device, or he may go back in it
     */
    public Place to(long id, int slot, Device device) {
        if (!sittings.attempt(id).belongsTo(caller.member())) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        Attempt attempt = sittings.lockAttempt(id);
        Instant now = clock.instant();
        if (!attempt.isOpen() || attempt.isOver(now)) {
            throw new Failure.Conflict("exam.attempt.closed");
        }
        attempt.requireDevice(device);
        if (sittings.get(attempt.sittingId()).rules().turning() != Turning.FORWARD) {
            throw new Failure.Conflict("exam.place.free");
        }
        if (slot > attempt.atSlot()) {
            leaveFor(attempt, slot);
        }
        return new Place(attempt.atSlot(), now, attempt.endsAt());
    }

    private void leaveFor(Attempt attempt, int slot) {
        if (slot > attempt.atSlot() + 1) {
            throw Failure.Invalid.field("slot", "exam.place.skips");
        }
        if (answers.find(attempt.id(), slot).isEmpty()) {
            throw new Failure.NotFound("exam.attempt.unknown");
        }
        attempt.goOnTo(slot);
        sittings.flush();
        answers.leave(attempt.id(), slot);
    }
}
