package org.lianbing.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianbing.kernel.Failure;

/**
 * Counts secrets that open nothing, by address. Nobody guesses 256 bits; this keeps a broken or hostile program from asking the
 * database without end. Each node counts for itself, and a right secret is never refused: a whole hall may stand behind one address.
 */
@ApplicationScoped
class WrongSecrets {

    static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    WrongSecrets() {
        this(null);
    }

    @Inject
    WrongSecrets(Clock clock) {
        this.clock = clock;
    }

    /** @return Failure.NotFound, or Failure.TooMany with the minutes after which that address is heard again */
    Failure one(String address) {
        Instant now = clock.instant();
        if (counts.size() >= ADDRESSES) {
            counts.values().removeIf(count -> count.until().isBefore(now));
        }
        Count count = counts.merge(address, new Count(now.plus(WINDOW), 1), (before, first) -> before.until().isBefore(now) ? first
                : new Count(before.until(), before.wrong() + 1));
        return count.wrong() <= MOST ? new Failure.NotFound("shell.calendar.unknown")
                : new Failure.TooMany("shell.calendar.tooMany", Duration.between(now, count.until()).plusSeconds(59).toMinutes());
    }

    private record Count(Instant until, int wrong) {
    }
}
