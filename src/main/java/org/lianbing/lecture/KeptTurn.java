package org.lianbing.lecture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Row;

/**
 * A turn as it stands in the rota.
 *
 * @param credit whose place in the order it takes; null: the lecturer's own
 * @param why    null for what the rota did not choose
 * @param since  how long he had waited then
 */
record KeptTurn(RotaSlot slot, MemberId lecturer, TurnOrigin origin, String reason, MemberId credit, boolean ahead, RotaChoice.Why why, LocalDate since,
        Instant toldAt) {

    static final String SELECT = "select r.meeting_id, g.held_on, r.place, r.member_id, r.origin, r.reason, r.credit_id, r.ahead, r.why, r.why_on, r.told_at "
            + "from turn r join meeting g on g.id=r.meeting_id ";

    static KeptTurn of(Row row) {
        String why = row.text("why");
        return new KeptTurn(new RotaSlot(row.id("meeting_id"), row.date("held_on"), row.count("place")), row.member("member_id"),
                TurnOrigin.valueOf(row.text("origin")), row.text("reason"), row.member("credit_id"), row.flag("ahead"),
                why == null ? null : RotaChoice.Why.valueOf(why), row.date("why_on"), row.instant("told_at"));
    }

    static KeptTurn of(RotaChoice choice) {
        return new KeptTurn(choice.slot(), choice.lecturer(), TurnOrigin.ROTA, "", null, false, choice.why(), choice.since(), null);
    }

    boolean isByHand() {
        return origin != TurnOrigin.ROTA;
    }

    MemberId credited() {
        return credit == null ? lecturer : credit;
    }

    SetTurn set(boolean given) {
        return new SetTurn(slot, lecturer, credited(), ahead, given);
    }

    /** Given by another, in an exchange; in his own place again it is the rota's as before. */
    KeptTurn by(MemberId other, TurnOrigin how, String why) {
        return new KeptTurn(slot, other, how, why, credited().equals(other) ? null : credited(), ahead, null, null, null);
    }

    /** As {@link #by} between the two themselves; back in his own place, it is the rota's again. */
    KeptTurn exchangedTo(MemberId other) {
        return by(other, credited().equals(other) && !ahead ? TurnOrigin.ROTA : TurnOrigin.SWAPPED, "");
    }

    KeptTurn pinned(String why) {
        return new KeptTurn(slot, lecturer, TurnOrigin.PINNED, why, credit, ahead, null, null, toldAt);
    }

    KeptTurn told(Instant when) {
        return new KeptTurn(slot, lecturer, origin, reason, credit, ahead, why, since, when);
    }

    boolean isSameAs(KeptTurn other) {
        return slot.equals(other.slot) && lecturer.equals(other.lecturer) && origin == other.origin && reason.equals(other.reason)
                && Objects.equals(credit, other.credit) && ahead == other.ahead && why == other.why && Objects.equals(since, other.since);
    }
}
