package org.lianbing.people;

import java.time.Instant;
import java.time.LocalDate;
import org.lianbing.kernel.MemberId;

/**
 * That somebody acts for somebody.
 *
 * @param role   which of his roles, null for all
 * @param from   first day, {@code to} the last, both in the zone of the one who is acted for
 * @param active whether it is in force now; otherwise it is still to come
 */
public record DeputyCard(long id, MemberId member, String memberName, MemberId acting, String actingName, Role role, LocalDate from, LocalDate to,
        Instant startsAt, boolean active) {
}
