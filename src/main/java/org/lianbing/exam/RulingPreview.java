package org.lianbing.exam;

import java.util.List;
import java.util.function.Predicate;
import org.lianbing.kernel.Score;
import org.lianbing.people.MemberCard;

/**
 * What a ruling would do: every result that it changes.
 *
 * @param results how many results have this question
 */
public record RulingPreview(Ruling ruling, List<String> right, int results, List<Change> changes) {

    /** A result before and after. */
    public record Change(long attempt, MemberCard member, Score oldScore, Score oldOutOf, boolean oldPassed, Score newScore, Score newOutOf,
            boolean newPassed) {

        /** Signed, as people read it. */
        public String difference() {
            String difference = newScore.value().subtract(oldScore.value()).stripTrailingZeros().toPlainString();
            return difference.startsWith("-") ? difference.replace('-', '−') : "+" + difference;
        }

        /** By the share of what can be reached, which a struck question changes too. */
        int direction() {
            return newScore.value().multiply(oldOutOf.value()).compareTo(oldScore.value().multiply(newOutOf.value()));
        }
    }

    public long gain() {
        return count(change -> change.direction() > 0);
    }

    public long lose() {
        return count(change -> change.direction() < 0);
    }

    public long passNewly() {
        return count(change -> change.newPassed() && !change.oldPassed());
    }

    public long failNewly() {
        return count(change -> !change.newPassed() && change.oldPassed());
    }

    private long count(Predicate<Change> wanted) {
        return changes.stream().filter(wanted).count();
    }
}
