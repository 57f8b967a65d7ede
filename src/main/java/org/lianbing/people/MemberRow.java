package org.lianbing.people;

import java.time.LocalDate;

/**
 * A member in the list.
 *
 * @param tier  title of the tier, or null for those without a customer-manager's post
 * @param years completed years in the post, or null likewise
 * @param leftOn his last day, or null while he is here
 */
public record MemberRow(MemberCard card, Tier tier, Integer years, LocalDate leftOn) {
}
