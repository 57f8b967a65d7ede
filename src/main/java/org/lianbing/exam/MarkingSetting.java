package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lianbing.people.MemberCard;
import org.lianbing.people.Role;

/**
 * How a sitting is marked, as its trainer sets it.
 *
 * @param markers   who is named; empty: the trainers over each candidate
 * @param twice     whether everything is marked twice
 * @param decider   the third; null if nobody is named
 * @param begun     whether somebody has marked: then it stays with one or two marks and their tolerance
 * @param proposals who could be named, the likeliest first
 */
public record MarkingSetting(long sitting, String title, List<MemberCard> markers, boolean twice, Tolerance tolerance, MemberCard decider, Release release,
        Instant releasedAt, boolean begun, List<Proposal> proposals) {

    /** Somebody who could mark, and as what. */
    public record Proposal(MemberCard member, Role role) {
    }

    /**
     * What a trainer fills in.
     *
     * @param markers   numbers of those who mark; empty: the trainers over each candidate
     * @param tolerance in points or percent; looked at only where everything is marked twice
     * @param decider   number of the third; null or blank: nobody
     */
    public record Wish(List<String> markers, boolean twice, BigDecimal tolerance, boolean percent, String decider, Release release) {
    }
}
