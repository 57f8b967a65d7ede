package org.lianbing.lecture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.MemberCard;

/**
 * All that a series' rota is made from.
 *
 * @param meetings all that were not cancelled, in their order
 * @param coming   the ids of those that are still to come
 * @param turns    of all these meetings
 * @param cards    of everyone who is or was in it
 */
record RotaState(Series series, List<Meeting> meetings, Set<Long> coming, List<RotaMember> members, Map<MemberId, MemberCard> cards,
        List<KeptTurn> turns) {

    /** Places in the meetings to come. */
    List<RotaSlot> slots() {
        return meetings.stream().filter(meeting -> coming.contains(meeting.id())).flatMap(meeting -> IntStream.rangeClosed(1, series.lectures())
                .mapToObj(place -> new RotaSlot(meeting.id(), meeting.heldOn(), place))).toList();
    }

    List<KeptTurn> comingTurns() {
        return turns.stream().filter(this::isComing).toList();
    }

    boolean isComing(KeptTurn turn) {
        return coming.contains(turn.slot().meeting());
    }

    KeptTurn at(long meeting, int place) {
        return turns.stream().filter(turn -> turn.slot().meeting() == meeting && turn.slot().place() == place).findFirst().orElse(null);
    }

    Meeting meeting(long id) {
        return meetings.stream().filter(meeting -> meeting.id() == id).findFirst().orElse(null);
    }

    RotaMember member(MemberId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst().orElse(null);
    }

    boolean canGive(SetTurn turn) {
        RotaMember lecturer = member(turn.lecturer());
        return lecturer != null && lecturer.isFree(turn.slot().day());
    }

    /** The same with other turns. */
    RotaState with(List<KeptTurn> changed) {
        return new RotaState(series, meetings, coming, members, cards, changed);
    }

    /** With these instead of what stands in their places. */
    RotaState put(List<KeptTurn> instead) {
        Set<RotaSlot> places = instead.stream().map(KeptTurn::slot).collect(Collectors.toSet());
        return with(Stream.concat(turns.stream().filter(turn -> !places.contains(turn.slot())), instead.stream()).toList());
    }

    /** As the rota plans it: what was given and what was set by hand stays, all else is chosen. */
    Planned planned() {
        List<SetTurn> set = Exchanges.settled(turns.stream().filter(turn -> !isComing(turn) || turn.isByHand()).map(turn -> turn.set(!isComing(turn)))
                .toList(), this::canGive);
        Map<RotaSlot, SetTurn> bySlot = set.stream().collect(Collectors.toMap(SetTurn::slot, Function.identity()));
        Map<RotaSlot, KeptTurn> kept = new HashMap<>();
        turns.stream().filter(turn -> bySlot.containsKey(turn.slot())).forEach(turn -> kept.put(turn.slot(), settled(turn, bySlot.get(turn.slot()))));
        List<RotaChoice> choices = Rota.plan(members, set, slots(), series.apartWeeks());
        choices.stream().filter(choice -> choice.lecturer() != null && choice.why() != RotaChoice.Why.SET)
                .forEach(choice -> kept.put(choice.slot(), KeptTurn.of(choice)));
        return new Planned(kept.values().stream().sorted(Comparator.comparing(KeptTurn::slot)).toList(), choices);
    }

    private static KeptTurn settled(KeptTurn turn, SetTurn now) {
        return turn.credited().equals(now.credit()) && turn.ahead() == now.ahead() ? turn
                : new KeptTurn(turn.slot(), turn.lecturer(), turn.origin(), turn.reason(), null, now.ahead(), turn.why(), turn.since(), turn.toldAt());
    }

    /** @param choices for every place to come, those that nobody takes too */
    record Planned(List<KeptTurn> turns, List<RotaChoice> choices) {
    }
}
