package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;

/**
 * A keeper sets a turn by hand: who is named for the place that he has keeps it, whatever else moves. Who is moved to another's place exchanges with him; who is named and has no turn yet lectures ahead of his
 * place. Shown before it is saved.
 */
@ApplicationScoped
@Transactional
public class MoveTurn {

    private static final int LONGEST_REASON = 200;

    private final AllSeries all;
    private final RotaBook book;
    private final Replan replan;
    private final MeetingSight sight;
    private final AuditTrail audit;

    MoveTurn() {
        this(null, null, null, null, null);
    }

    @Inject
    MoveTurn(AllSeries all, RotaBook book, Replan replan, MeetingSight sight, AuditTrail audit) {
        this.all = all;
        this.book = book;
        this.replan = replan;
        this.sight = sight;
        this.audit = audit;
    }

    /**
     * Who would move, and where to, if this member lectured in that place.
     *
     * @throws Failure.Conflict if he cannot that day, or one of the two meetings is over
     */
    public List<Moved> preview(long series, MemberId member, long meeting, int place) {
        sight.requireKeeper(all.get(series).unitPath());
        RotaState before = book.read(series);
        RotaState after = before.with(put(before, member, meeting, place, "").planned().turns());
        return Moved.of(before, after);
    }

    /** @param reason at most 200 characters; all concerned are told */
    public void move(long series, MemberId member, long meeting, int place, String reason) {
        Series kept = all.lock(series);
        sight.requireKeeper(kept.unitPath());
        if (reason == null || reason.isBlank()) {
            throw Failure.Invalid.field("reason", "lecture.required");
        } else if (reason.length() > LONGEST_REASON) {
            throw Failure.Invalid.field("reason", "lecture.tooLong", LONGEST_REASON);
        }
        RotaState before = book.read(series);
        replan.write(before, put(before, member, meeting, place, reason.strip()), reason.strip());
        audit.record("lecture.turn.move", "meeting/" + meeting, "place " + place);
    }

    private static RotaState put(RotaState before, MemberId member, long meeting, int place, String reason) {
        RotaSlot slot = before.slots().stream().filter(one -> one.meeting() == meeting && one.place() == place).findFirst()
                .orElseThrow(() -> new Failure.Conflict("lecture.rota.move.over"));
        RotaMember lecturer = before.member(member);
        if (lecturer == null || !lecturer.isFree(slot.day())) {
            throw new Failure.Conflict("lecture.rota.move.away");
        }
        KeptTurn there = before.at(meeting, place);
        KeptTurn his = before.comingTurns().stream().filter(turn -> turn.lecturer().equals(member)).findFirst().orElse(null);
        if (there != null && there.lecturer().equals(member)) {
            return before.put(List.of(there.pinned(reason)));
        } else if (there != null && his != null && his.slot().meeting() == meeting) {
            return before.put(List.of(there.by(member, TurnOrigin.PINNED, reason), his.by(there.lecturer(), TurnOrigin.PINNED, reason)));
        } else if (there != null && his != null && canGo(before, there.lecturer(), his.slot())) {
            return before.put(List.of(there.by(member, TurnOrigin.PINNED, reason), his.by(there.lecturer(), TurnOrigin.PINNED, reason)));
        }
        if (before.comingTurns().stream().anyMatch(turn -> turn.lecturer().equals(member) && turn.slot().meeting() == meeting)) {
            throw new Failure.Conflict("lecture.meeting.twice");
        }
        return before.put(List.of(new KeptTurn(slot, member, TurnOrigin.PINNED, reason, null, true, null, null, null)));
    }

    private static boolean canGo(RotaState state, MemberId other, RotaSlot slot) {
        RotaMember lecturer = state.member(other);
        return lecturer != null && lecturer.isFree(slot.day()) && state.comingTurns().stream()
                .noneMatch(turn -> turn.lecturer().equals(other) && turn.slot().meeting() == slot.meeting());
    }
}
