package org.lianbing.platform;

import java.time.Duration;

/** Work that the system does by itself again and again. A bean of this type is found and run; two nodes never run it at once. */
public interface Job {

    /** Stable name, unique in the product. */
    String name();

    /** Pause between two runs; at least one second. */
    Duration every();

    /**
     * Whether it may last longer than a transaction does. Such a job is run outside of one and holds up no other; its turn lasts its
     * pause, and so long it waits after a failure.
     */
    default boolean isLong() {
        return false;
    }

    /** Runs in a transaction of its own; throwing undoes it and tries again later. */
    void run();
}
