package org.lianbing.platform;

import java.time.Duration;

/** Work that the system does by itself again and again. A bean of this type is found and run; two nodes never run it at once. */
public interface Job {

    /** Stable name, unique in the product. */
    String name();

    /** Pause between two runs; at least one second. */
    Duration every();

    /** Runs in a transaction of its own; throwing undoes it and tries again later. */
    void run();
}
