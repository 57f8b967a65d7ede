package org.lianbing.shell;

import java.time.Instant;
import org.lianbing.kernel.MemberId;

/**
 * A line of the audit trail.
 *
 * @param who    name of the member who acted; null for a part of the system, then {@code actor} names it
 * @param record what it was done to: {@code member/42}; {@code about} is the member's name where it is one, else null
 */
public record AuditRow(long id, Instant at, MemberId member, String number, String who, String actor, String address, String act, String record,
        String about, String detail) {

    AuditRow about(String name) {
        return new AuditRow(id, at, member, number, who, actor, address, act, record, name, detail);
    }
}
