package org.lianbing.lecture;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lianbing.kernel.MemberId;

/**
 * Draws who comments on a speaker: at random among those present who have commented least, so that of two who could be drawn each
 * time neither is drawn twice more than the other.
 */
final class Commentators {

    private Commentators() {
    }

    /**
     * @param present  who is there, in a fixed order
     * @param speakers of this meeting; drawn only when nobody else is left, and never for himself
     * @param already  who comments in this meeting on somebody else; drawn again only when nobody else is left
     * @param times    how often each commented before; who is missing never did
     * @return empty if nobody but the speaker is there
     */
    static Optional<MemberId> draw(List<MemberId> present, MemberId speaker, Collection<MemberId> speakers, Collection<MemberId> already,
            Map<MemberId, Integer> times, long lot) {
        Set<MemberId> spared = new HashSet<>(already);
        Set<MemberId> busy = new HashSet<>(speakers);
        List<MemberId> others = present.stream().filter(member -> !member.equals(speaker)).toList();
        List<MemberId> free = others.stream().filter(member -> !busy.contains(member) && !spared.contains(member)).toList();
        List<MemberId> silent = others.stream().filter(member -> !spared.contains(member)).toList();
        return least(!free.isEmpty() ? free : !silent.isEmpty() ? silent : others, times, lot);
    }

    private static Optional<MemberId> least(List<MemberId> among, Map<MemberId, Integer> times, long lot) {
        int fewest = among.stream().mapToInt(member -> times.getOrDefault(member, 0)).min().orElse(0);
        List<MemberId> drawn = among.stream().filter(member -> times.getOrDefault(member, 0) == fewest).toList();
        return drawn.isEmpty() ? Optional.empty() : Optional.of(drawn.get(new Random(lot).nextInt(drawn.size())));
    }
}
