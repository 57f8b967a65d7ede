package org.lianbing.appraisal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Tells failures that pass by themselves — a lock, a deadlock, no connection — from those that come again with the same input. */
final class Transient {

    /** No connection, rolled back, out of resources, shutting down, lock not to be had (PostgreSQL), timed out (H2). */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57P", "55P03", "HYT");
    /** H2: lock timeout, deadlock, concurrent update, connection broken, database closed or closing. */
    private static final Set<Integer> CODES = Set.of(50200, 40001, 90131, 90067, 90098, 90121);

    private Transient() {
    }

    /** Whether the database says so anywhere among the causes; what is no matter of the database never passes. */
    static boolean is(Throwable failure) {
        return is(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean is(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        boolean passes = failure instanceof SQLException refused && (passes(refused) || is(refused.getNextException(), seen));
        return passes || is(failure.getCause(), seen);
    }

    private static boolean passes(SQLException refused) {
        boolean byType = Stream.of(SQLTransientException.class, SQLRecoverableException.class, SQLNonTransientConnectionException.class)
                .anyMatch(type -> type.isInstance(refused));
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return byType || CODES.contains(refused.getErrorCode()) || STATES.stream().anyMatch(state::startsWith);
    }
}
