package org.lianbing.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The one source of time. In demo mode (and so in tests) a piece of work can be done at another time, on its own thread only:
 * that is how the demo company gets its history. Elsewhere it refuses to travel.
 */
@ApplicationScoped
public class TravellingClock {

    private final Settings settings;
    private final ThreadLocal<Instant> elsewhen = new ThreadLocal<>();

    TravellingClock() {
        this(null);
    }

    @Inject
    TravellingClock(Settings settings) {
        this.settings = settings;
    }

    /** Does the work as if it were {@code instant}. */
    public <T> T at(Instant instant, Supplier<T> work) {
        if (!settings.demo()) {
            throw new IllegalStateException("time travels only in demo mode");
        }
        Instant before = elsewhen.get();
        elsewhen.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                elsewhen.remove();
            } else {
                elsewhen.set(before);
            }
        }
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Hands();
    }

    /** Databases keep microseconds; so does every instant of ours, or a value read back would differ from the one written. */
    private static Instant micros(Instant instant) {
        return instant.minusNanos(instant.getNano() % 1000);
    }

    class Hands extends Clock {
        private final ZoneId zone;

        Hands() {
            this(ZoneId.of("UTC"));
        }

        private Hands(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            Instant travelled = elsewhen.get();
            return micros(travelled != null ? travelled : Clock.systemUTC().instant());
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Hands(other);
        }
    }
}
