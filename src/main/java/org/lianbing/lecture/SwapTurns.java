package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.notice.NewNotice;
import org.lianbing.notice.Notify;
import org.lianbing.platform.AuditTrail;
import org.lianbing.platform.Caller;

/** Two members exchange their turns: one asks, the other accepts. Each is credited with the place that was his, so all others keep theirs. */
@ApplicationScoped
@Transactional
public class SwapTurns {

    private static final int LONGEST_WORDS = 200;

    private final Swaps swaps;
    private final Meetings meetings;
    private final AllSeries all;
    private final RotaBook book;
    private final Replan replan;
    private final MeetingSight sight;
    private final Caller caller;
    private final Notify notify;
    private final AuditTrail audit;

    SwapTurns() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SwapTurns(Swaps swaps, Meetings meetings, AllSeries all, RotaBook book, Replan replan, MeetingSight sight, Caller caller, Notify notify,
            AuditTrail audit) {
        this.swaps = swaps;
        this.meetings = meetings;
        this.all = all;
        this.book = book;
        this.replan = replan;
        this.sight = sight;
        this.caller = caller;
        this.notify = notify;
        this.audit = audit;
    }

    /** The caller's, asked by him or of him; what waits for an answer first. */
    public List<Swap> mine() {
        return swaps.of(caller.member());
    }

    /** Of a whole series, for who plans it. */
    public List<Swap> of(long series) {
        sight.requireKeeper(all.get(series).unitPath());
        return swaps.of(series);
    }

    /**
     * @param mine  the meeting of the caller's own turn
     * @param other whose turn in that meeting he wishes
     * @param words to the other, at most 200 characters, perhaps none
     * @throws Failure.Conflict if one of the two has no such turn, or is away on the other's day
     */
    public long ask(long mine, MemberId other, long theirs, String words) {
        if (words != null && words.length() > LONGEST_WORDS) {
            throw Failure.Invalid.field("words", "lecture.tooLong", LONGEST_WORDS);
        }
        Meeting meeting = meetings.get(mine);
        sight.requireSight(meeting);
        if (meeting.seriesId() == null) {
            throw new Failure.Conflict("lecture.rota.move.over");
        }
        all.lock(meeting.seriesId());
        RotaState state = book.read(meeting.seriesId());
        exchanged(state, caller.member(), mine, other, theirs);
        if (swaps.isAskedAlready(caller.member(), mine, other, theirs)) {
            throw new Failure.Conflict("lecture.rota.swap.already");
        }
        long id = swaps.add(meeting.seriesId(), caller.member(), other, mine, theirs, words == null ? "" : words.strip());
        tell(other, "asked", swaps.get(id));
        audit.record("lecture.swap.ask", "swap/" + id, "");
        return id;
    }

    /** @throws Failure.Conflict if one of the turns has moved meanwhile, or one of the two is away */
    public void accept(long id) {
        Swap swap = open(id, SwapState.ASKED);
        requireMe(swap.asked());
        RotaState before = book.read(swap.series());
        replan.write(before, exchanged(before, swap.asker(), swap.askerMeeting(), swap.asked(), swap.askedMeeting()), "");
        answer(swap, SwapState.ACCEPTED, swap.asker());
    }

    public void decline(long id) {
        Swap swap = open(id, SwapState.ASKED);
        requireMe(swap.asked());
        answer(swap, SwapState.DECLINED, swap.asker());
    }

    public void withdraw(long id) {
        Swap swap = open(id, SwapState.ASKED);
        requireMe(swap.asker());
        answer(swap, SwapState.WITHDRAWN, swap.asked());
    }

    /** Until the day of the earlier turn either of the two, or who plans, may take it back. */
    public void undo(long id) {
        Swap swap = open(id, SwapState.ACCEPTED);
        boolean mine = caller.memberIfAny().filter(swap::isBetween).isPresent();
        if (!mine) {
            sight.requireKeeper(all.get(swap.series()).unitPath());
        }
        RotaState before = book.read(swap.series());
        replan.write(before, exchanged(before, swap.asked(), swap.askerMeeting(), swap.asker(), swap.askedMeeting()), "");
        swaps.answer(id, SwapState.UNDONE);
        List.of(swap.asker(), swap.asked()).stream().filter(one -> caller.memberIfAny().filter(one::equals).isEmpty())
                .forEach(one -> tell(one, "undone", swap));
        audit.record("lecture.swap.undone", "swap/" + id, "");
    }

    private RotaState exchanged(RotaState state, MemberId one, long first, MemberId other, long second) {
        KeptTurn his = turn(state, one, first);
        KeptTurn theirs = turn(state, other, second);
        if (one.equals(other) || first == second || turns(state, one, second) || turns(state, other, first)) {
            throw new Failure.Conflict("lecture.rota.swap.same");
        } else if (!free(state, one, theirs) || !free(state, other, his)) {
            throw new Failure.Conflict("lecture.rota.swap.away");
        }
        return state.put(List.of(his.exchangedTo(other), theirs.exchangedTo(one)));
    }

    private static KeptTurn turn(RotaState state, MemberId lecturer, long meeting) {
        return state.comingTurns().stream().filter(turn -> turn.lecturer().equals(lecturer) && turn.slot().meeting() == meeting).findFirst()
                .orElseThrow(() -> new Failure.Conflict("lecture.rota.swap.gone"));
    }

    private static boolean turns(RotaState state, MemberId lecturer, long meeting) {
        return state.turns().stream().anyMatch(turn -> turn.lecturer().equals(lecturer) && turn.slot().meeting() == meeting);
    }

    private static boolean free(RotaState state, MemberId member, KeptTurn turn) {
        RotaMember found = state.member(member);
        return found != null && found.isFree(turn.slot().day());
    }

    /** Locked, so that of two answers only the first counts. */
    private Swap open(long id, SwapState wanted) {
        all.lock(swaps.get(id).series());
        Swap swap = swaps.get(id);
        if (swap.state() != wanted) {
            throw new Failure.Conflict("lecture.rota.swap.answered");
        }
        return swap;
    }

    private void requireMe(MemberId one) {
        if (!caller.member().equals(one)) {
            throw new Failure.Forbidden("people.forbidden");
        }
    }

    private void answer(Swap swap, SwapState state, MemberId told) {
        swaps.answer(swap.id(), state);
        tell(told, state.code(), swap);
        audit.record("lecture.swap." + state.code(), "swap/" + swap.id(), "");
    }

    private void tell(MemberId member, String what, Swap swap) {
        String other = member.equals(swap.asker()) ? swap.askedName() : swap.askerName();
        notify.tell(List.of(member), new NewNotice("lecture.rota.notice.swap." + what, List.of(other, swap.askerOn().toString(), swap.askedOn().toString()),
                "/lecture/mine", "swap/" + swap.id()));
    }
}
