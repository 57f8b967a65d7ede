package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.Locale;
import org.lianbing.people.MemberCard;

/**
 * A turn as pages show it, with what makes plain why it is his.
 *
 * @param title    of what he gives; empty until he has chosen one
 * @param why      of the rota's own: {@code longest}, {@code first} or {@code returned}; else {@code pinned}, {@code swapped}, {@code volunteered},
 *                 {@code named}
 * @param since    how long he had waited; null where the rota did not choose
 * @param insteadOf whose place he takes; null: his own
 * @param reason   what was said when it was set by hand, or empty
 */
public record TurnLine(long meeting, int place, MemberCard member, String title, String why, LocalDate since, MemberCard insteadOf, String reason) {

    static TurnLine of(KeptTurn turn, RotaState state, String title) {
        boolean own = turn.origin() == TurnOrigin.ROTA && turn.why() != null;
        return new TurnLine(turn.slot().meeting(), turn.slot().place(), state.cards().get(turn.lecturer()), title,
                (own ? turn.why().name() : turn.origin().name()).toLowerCase(Locale.ROOT), turn.since(),
                turn.credit() == null ? null : state.cards().get(turn.credit()), turn.reason());
    }

    public boolean isByHand() {
        return since == null;
    }
}
