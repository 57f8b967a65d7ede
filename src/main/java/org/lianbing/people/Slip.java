package org.lianbing.people;

import java.time.LocalDate;

/**
 * An account slip as it is printed, once; only the key's hash is kept.
 *
 * @param key     in groups: {@code ABCD-EFGH-JKMN}
 * @param link    what the QR code holds
 * @param goodTo  the last day on which it opens, in the member's zone
 */
public record Slip(MemberCard member, String username, String key, String link, LocalDate goodTo) {
}
