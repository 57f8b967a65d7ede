package org.lianbing.platform;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The same for each of many, where one that fails must not hold up the others: it is logged, and its turn comes again. */
public final class OneByOne {

    private static final Logger LOG = Logger.getLogger(OneByOne.class.getName());

    private OneByOne() {
    }

    /** @param act in a transaction of its own for each */
    public static void forEach(String what, List<Long> ids, LongConsumer act) {
        for (long id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException failed) {
                LOG.log(Level.SEVERE, failed, () -> what + " failed for " + id);
            }
        }
    }
}
