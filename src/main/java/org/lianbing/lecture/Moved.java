package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.people.MemberCard;

/**
 * A member whose turn comes to be in another meeting.
 *
 * @param from null: he gains a turn
 * @param to   null: he loses one, within the weeks that are planned
 */
public record Moved(MemberCard member, LocalDate from, LocalDate to) {

    static List<Moved> of(RotaState before, RotaState after) {
        return Replan.movers(before, after).stream().map(mover -> new Moved(before.cards().get(mover.member()),
                mover.from() == null ? null : mover.from().day(), mover.to() == null ? null : mover.to().day())).toList();
    }
}
