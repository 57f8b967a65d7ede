package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** A member asks to lecture in a coming meeting. It counts as his next turn; newcomers may, before the order asks them. */
@ApplicationScoped
@Transactional
public class Volunteer {

    private final Meetings meetings;
    private final AllSeries all;
    private final RotaBook book;
    private final Replan replan;
    private final MeetingSight sight;
    private final Caller caller;
    private final AuditTrail audit;

    Volunteer() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Volunteer(Meetings meetings, AllSeries all, RotaBook book, Replan replan, MeetingSight sight, Caller caller, AuditTrail audit) {
        this.meetings = meetings;
        this.all = all;
        this.book = book;
        this.replan = replan;
        this.sight = sight;
        this.caller = caller;
        this.audit = audit;
    }

    /** @throws Failure.Conflict if he lectures there already, is away that day, or all its places were set by hand */
    public void volunteer(long meeting) {
        RotaState before = read(meeting);
        MemberId me = caller.member();
        RotaMember member = before.member(me);
        List<KeptTurn> there = before.turns().stream().filter(turn -> turn.slot().meeting() == meeting).toList();
        if (there.stream().anyMatch(turn -> turn.lecturer().equals(me))) {
            throw new Failure.Conflict("lecture.rota.volunteer.already");
        } else if (member == null || !member.isFree(before.meeting(meeting).heldOn())) {
            throw new Failure.Conflict("lecture.rota.move.away");
        }
        RotaSlot place = before.slots().stream().filter(slot -> slot.meeting() == meeting && there.stream()
                .noneMatch(turn -> turn.slot().equals(slot) && turn.isByHand())).max(Comparator.naturalOrder())
                .orElseThrow(() -> new Failure.Conflict("lecture.rota.volunteer.full"));
        replan.write(before, before.put(List.of(new KeptTurn(place, me, TurnOrigin.VOLUNTEERED, "", null, true, null, null, null))), "");
        audit.record("lecture.turn.volunteer", "meeting/" + meeting, "");
    }

    /** The turn goes back to whose it would have been. */
    public void withdraw(long meeting) {
        RotaState before = read(meeting);
        MemberId me = caller.member();
        KeptTurn mine = before.turns().stream().filter(turn -> turn.slot().meeting() == meeting && turn.lecturer().equals(me)
                && turn.origin() == TurnOrigin.VOLUNTEERED).findFirst().orElseThrow(() -> new Failure.Conflict("lecture.rota.volunteer.not"));
        replan.write(before, before.with(before.turns().stream().filter(turn -> turn != mine).toList()), "");
        audit.record("lecture.turn.withdraw", "meeting/" + meeting, "");
    }

    private RotaState read(long id) {
        Meeting meeting = meetings.get(id);
        sight.requireSight(meeting);
        if (meeting.seriesId() == null) {
            throw new Failure.Conflict("lecture.rota.move.over");
        }
        all.lock(meeting.seriesId());
        RotaState state = book.read(meeting.seriesId());
        if (!state.coming().contains(id)) {
            throw new Failure.Conflict("lecture.rota.move.over");
        }
        return state;
    }
}
