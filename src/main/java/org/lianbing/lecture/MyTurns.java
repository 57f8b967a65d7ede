package org.lianbing.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Access;
import org.lianbing.platform.Caller;

/** What the rotas ask of the caller. */
@ApplicationScoped
@Transactional
public class MyTurns {

    private final AllSeries all;
    private final RotaBook book;
    private final Lectures lectures;
    private final Access access;
    private final Caller caller;

    MyTurns() {
        this(null, null, null, null, null);
    }

    @Inject
    MyTurns(AllSeries all, RotaBook book, Lectures lectures, Access access, Caller caller) {
        this.all = all;
        this.book = book;
        this.lectures = lectures;
        this.access = access;
        this.caller = caller;
    }

    /** By day. */
    public List<MyTurn> coming() {
        List<MyTurn> found = new ArrayList<>();
        for (RotaState state : rotas()) {
            state.comingTurns().stream().filter(turn -> turn.lecturer().equals(caller.member())).forEach(turn -> found.add(mine(state, turn)));
        }
        found.sort(Comparator.comparing(turn -> turn.meeting().startsAt()));
        return found;
    }

    public Optional<MyTurn> next() {
        return coming().stream().findFirst();
    }

    /** Coming meetings in which the caller may offer to lecture, by day. */
    public List<Meeting> open() {
        MemberId me = caller.member();
        return rotas().stream().filter(state -> state.member(me) != null).flatMap(state -> state.meetings().stream()
                .filter(meeting -> state.coming().contains(meeting.id()) && state.member(me).isFree(meeting.heldOn())
                        && state.slots().stream().anyMatch(slot -> slot.meeting() == meeting.id() && isOpen(state.at(meeting.id(), slot.place())))
                        && state.turns().stream().noneMatch(turn -> turn.slot().meeting() == meeting.id() && turn.lecturer().equals(me))))
                .sorted(Comparator.comparing(Meeting::startsAt)).toList();
    }

    private static boolean isOpen(KeptTurn turn) {
        return turn == null || !turn.isByHand();
    }

    private List<RotaState> rotas() {
        return all.of(access.me().unitPath()).stream().map(series -> book.read(series.id())).toList();
    }

    private MyTurn mine(RotaState state, KeptTurn turn) {
        Meeting meeting = state.meeting(turn.slot().meeting());
        Map<MemberId, String> titles = lectures.of(meeting.id()).stream().collect(Collectors.toMap(Lecture::lecturer, Lecture::title));
        List<TurnLine> others = state.comingTurns().stream().filter(other -> isExchangeable(state, turn, other))
                .sorted(Comparator.comparing(KeptTurn::slot)).map(other -> TurnLine.of(other, state, "")).toList();
        return new MyTurn(meeting, TurnLine.of(turn, state, titles.getOrDefault(turn.lecturer(), "")), others, state.meetings());
    }

    private static boolean isExchangeable(RotaState state, KeptTurn mine, KeptTurn other) {
        RotaMember me = state.member(mine.lecturer());
        RotaMember they = state.member(other.lecturer());
        return other.slot().meeting() != mine.slot().meeting() && !other.lecturer().equals(mine.lecturer()) && me != null && they != null
                && me.isFree(other.slot().day()) && they.isFree(mine.slot().day());
    }
}
