package org.lianbing.people;

import java.time.LocalDate;
import java.util.List;

/**
 * All that is kept of a member, as far as the reader may see it.
 *
 * @param tier     null for those without a customer-manager's post
 * @param years    completed years in the post, or null likewise
 * @param leftOn   his last day, or null while he is here
 * @param stays    where he was, the latest first; reasons only for who keeps the roster
 * @param mayKeep  whether the reader keeps his roster
 */
public record MemberFile(MemberCard card, Facts facts, Tier tier, Integer years, LocalDate leftOn, LocalDate today, List<Stay> stays, boolean mayKeep,
        boolean maySeeMonth, boolean maySeeLearning) {
}
