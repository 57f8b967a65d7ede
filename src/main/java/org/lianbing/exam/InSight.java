package org.lianbing.exam;

import org.lianbing.people.Access;
import org.lianbing.people.Role;

/** The part of a query that keeps to the units in which the caller is a trainer. */
final class InSight {

    private InSight() {
    }

    /** On the alias {@code m} of {@code member_card}; matches nobody where he is none. The paths are ours: digits and slashes. */
    static String condition(Access access) {
        return access.pathsOf(Role.TRAINER).stream().map(path -> "m.unit_path like '" + path + "%'")
                .reduce((one, other) -> one + " or " + other).orElse("1=0");
    }
}
