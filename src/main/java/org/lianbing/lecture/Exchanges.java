package org.lianbing.lecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What becomes of turns set by hand when one of them cannot be given. */
final class Exchanges {

    private Exchanges() {
    }

    /**
     * A turn that cannot be given falls. If it was one half of an exchange, all of that exchange falls: who has lectured already is credited with
     * having lectured ahead of his place, and the other's turn is still to come.
     *
     * @param can whether the lecturer of a coming turn can give it
     */
    static List<SetTurn> settled(Collection<SetTurn> turns, Predicate<SetTurn> can) {
        List<SetTurn> left = new ArrayList<>(turns);
        turns.stream().filter(turn -> !turn.given() && !can.test(turn)).forEach(broken -> {
            if (left.contains(broken)) {
                undo(broken, left);
            }
        });
        return left;
    }

    private static void undo(SetTurn broken, List<SetTurn> left) {
        Set<SetTurn> seen = new HashSet<>();
        Optional<SetTurn> at = Optional.of(broken);
        while (at.isPresent() && seen.add(at.get())) {
            SetTurn turn = at.get();
            left.remove(turn);
            if (turn.given()) {
                left.add(new SetTurn(turn.slot(), turn.lecturer(), turn.lecturer(), true, true));
            }
            at = turn.credit().equals(turn.lecturer()) ? Optional.empty() : half(turn, broken, left);
        }
    }

    /** What he whose place was taken gives for it; rather to the lecturer himself than in a round of several. */
    private static Optional<SetTurn> half(SetTurn turn, SetTurn broken, List<SetTurn> left) {
        return left.stream().filter(other -> other.lecturer().equals(turn.credit()) && !other.credit().equals(other.lecturer()))
                .min(Comparator.<SetTurn, Boolean>comparing(other -> !other.credit().equals(broken.lecturer())).thenComparing(SetTurn::slot,
                        Comparator.reverseOrder()));
    }
}
