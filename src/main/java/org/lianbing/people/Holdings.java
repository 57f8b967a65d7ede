package org.lianbing.people;

import java.time.Instant;

/**
 * The roles that count at an instant: those a member was given, and those of whom he acts for meanwhile. The one place that knows of
 * acting deputies. Acting takes from {@code role_holding} alone, so it is never passed on; it ends with the role and with its time.
 */
final class Holdings {

    /** Mentors have newcomers given to them by name, and an outside system has no holidays. */
    static final String NOT_LENT = "('mentor','integration')";

    /** A relation (member_id, role, unit_id, acts_for); takes {@linkplain #at two arguments}. */
    static final String NOW = "(select r.member_id, r.role, r.unit_id, cast(null as bigint) as acts_for from role_holding r union all "
            + "select d.acting_id, r.role, r.unit_id, d.member_id from deputy d join role_holding r on r.member_id=d.member_id "
            + "and (d.role is null or d.role=r.role) join member m on m.id=d.member_id where d.starts_at<=? and d.ends_at>? "
            + "and m.left_on is null and r.role not in " + NOT_LENT + ")";

    private Holdings() {
    }

    /** The arguments of {@link #NOW}, and those that follow them in the statement. */
    static Object[] at(Instant now, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = now;
        args[1] = now;
        System.arraycopy(more, 0, args, 2, more.length);
        return args;
    }
}
