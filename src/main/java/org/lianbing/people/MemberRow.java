package org.lianbing.people;

/**
 * A member in the list.
 *
 * @param tier  title of the tier, or null for those without a customer-manager's post
 * @param years completed years in the post, or null likewise
 */
public record MemberRow(MemberCard card, Tier tier, Integer years) {
}
