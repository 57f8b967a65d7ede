package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianbing.kernel.MemberId;

/**
 * Whose turn it is. Next is always he whose last turn is longest ago, of those who are there; joining counts as a last turn. So the turns of
 * two members who are there throughout alternate, and in any window their numbers differ by at most one.
 *
 * <p>What people set by hand is counted by places in the order: who exchanges is credited with the place that was his, and so the order of
 * all others stays; who lectures ahead of his place is passed over when it comes. So places credited still alternate, unless a set turn keeps
 * somebody waiting; turns given differ by at most one more for each that was set.
 */
final class Rota {

    /** More than can be credited in one place. */
    private static final long STEP = 1_000_000;

    private final List<RotaSlot> all;
    private final Map<RotaSlot, SetTurn> set = new HashMap<>();
    /** By whose place it is. */
    private final Map<MemberId, List<Integer>> awaited = new HashMap<>();
    private final Map<MemberId, List<LocalDate>> lecturing = new HashMap<>();
    private final Map<Long, Set<MemberId>> inMeeting = new HashMap<>();
    private final Map<MemberId, Standing> standings;
    private final int apartWeeks;
    private long credited;

    private Rota(Collection<RotaMember> members, Collection<SetTurn> fixed, Collection<RotaSlot> slots, int apartWeeks) {
        TreeSet<RotaSlot> sorted = new TreeSet<>(slots);
        fixed.forEach(turn -> sorted.add(turn.slot()));
        this.all = List.copyOf(sorted);
        this.apartWeeks = apartWeeks;
        Map<LocalDate, Integer> before = new TreeMap<>();
        this.standings = members.stream().collect(Collectors.toMap(RotaMember::id, member -> new Standing(member, member.joined() == null ? 0
                : before.computeIfAbsent(member.joined(), this::slotsBefore) * STEP - STEP / 2)));
        for (SetTurn turn : fixed) {
            set.put(turn.slot(), turn);
            if (holds(turn)) {
                inMeeting.computeIfAbsent(turn.slot().meeting(), none -> new HashSet<>()).add(turn.lecturer());
                awaited.computeIfAbsent(turn.credit(), none -> new ArrayList<>()).add(all.indexOf(turn.slot()));
                lecturing.computeIfAbsent(turn.lecturer(), none -> new ArrayList<>()).add(turn.slot().day());
            }
        }
    }

    /**
     * @param fixed      turns that were given or set; those of the past in any order
     * @param slots      the places of coming meetings
     * @param apartWeeks nobody lectures twice within so many weeks while there are others; from 0
     * @return a choice for each of the places, in their order
     */
    static List<RotaChoice> plan(Collection<RotaMember> members, Collection<SetTurn> fixed, Collection<RotaSlot> slots, int apartWeeks) {
        Rota rota = new Rota(members, fixed, slots, apartWeeks);
        Set<RotaSlot> wanted = new HashSet<>(slots);
        List<RotaChoice> choices = new ArrayList<>();
        for (int at = 0; at < rota.all.size(); at++) {
            RotaChoice choice = rota.turnAt(at);
            if (wanted.contains(choice.slot())) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private RotaChoice turnAt(int at) {
        RotaSlot slot = all.get(at);
        credited = at * STEP;
        SetTurn turn = set.get(slot);
        if (turn == null) {
            return chosen(at, slot);
        } else if (holds(turn)) {
            if (!turn.ahead()) {
                next(free(at, slot, turn.credit()), slot);
            }
            credit(turn, slot.day());
            lectured(turn.lecturer(), slot);
            return new RotaChoice(slot, turn.lecturer(), RotaChoice.Why.SET, null, false);
        }
        return chosen(at, slot);
    }

    private boolean holds(SetTurn turn) {
        Standing lecturer = standings.get(turn.lecturer());
        return turn.given() || lecturer != null && lecturer.member.isFree(turn.slot().day());
    }

    private void credit(SetTurn turn, LocalDate day) {
        Standing standing = standings.get(turn.credit());
        if (standing != null && turn.ahead()) {
            standing.ahead++;
        } else if (standing != null) {
            standing.credit(credited++, day);
        }
    }

    private RotaChoice chosen(int at, RotaSlot slot) {
        Standing next = next(free(at, slot, null), slot);
        if (next == null) {
            return new RotaChoice(slot, null, RotaChoice.Why.NOBODY, null, false);
        }
        RotaChoice choice = new RotaChoice(slot, next.member.id(), next.why(), next.since(), isSoon(next, slot.day()));
        standings.values().stream().filter(standing -> standing.isPassedOverFor(next, slot.day())).forEach(standing -> standing.missed = true);
        next.credit(credited++, slot.day());
        lectured(next.member.id(), slot);
        return choice;
    }

    /**
     * Who lectured ahead of his place is passed over now that it has come; asked again of turns that were given, so that it stays so whenever
     * the rota is planned anew.
     */
    private Standing next(List<Standing> free, RotaSlot slot) {
        List<Standing> waiting = new ArrayList<>(free);
        while (!waiting.isEmpty()) {
            Standing first = waiting.get(0).ahead > 0 ? waiting.get(0)
                    : waiting.stream().filter(standing -> !isSoon(standing, slot.day())).findFirst().orElse(waiting.get(0));
            if (first.ahead == 0) {
                return first;
            }
            first.ahead--;
            first.credit(credited++, slot.day());
            waiting.remove(first);
            waiting.add(first);
        }
        return null;
    }

    /** Whom the order can ask, who has waited longest first; and this one, though he has a turn in the meeting. */
    private List<Standing> free(int at, RotaSlot slot, MemberId too) {
        Set<MemberId> here = inMeeting.getOrDefault(slot.meeting(), Set.of());
        List<Standing> there = standings.values().stream().filter(standing -> standing.member.isInOrder(slot.day())).toList();
        return there.stream().filter(standing -> standing.member.id().equals(too)
                || !here.contains(standing.member.id()) && !isAwaiting(standing.member.id(), at, there.size())).sorted(Standing.LONGEST_FIRST)
                .toList();
    }

    /** Who has a set turn within the coming round waits for it: it is his next. */
    private boolean isAwaiting(MemberId member, int at, int round) {
        return awaited.getOrDefault(member, List.of()).stream().anyMatch(set -> set > at && set - at < round);
    }

    private boolean isSoon(Standing standing, LocalDate day) {
        return standing.lectured != null && day.isBefore(standing.lectured.plusWeeks(apartWeeks))
                || lecturing.getOrDefault(standing.member.id(), List.of()).stream()
                        .anyMatch(set -> set.isAfter(day) && set.isBefore(day.plusWeeks(apartWeeks)));
    }

    private void lectured(MemberId lecturer, RotaSlot slot) {
        inMeeting.computeIfAbsent(slot.meeting(), none -> new HashSet<>()).add(lecturer);
        standings.computeIfPresent(lecturer, (id, standing) -> standing.lecturedOn(slot.day()));
    }

    private int slotsBefore(LocalDate day) {
        return (int) all.stream().filter(slot -> slot.day().isBefore(day)).count();
    }

    /** Where a member stands in the order. */
    private static final class Standing {

        private static final Comparator<Standing> LONGEST_FIRST = Comparator.<Standing>comparingLong(standing -> standing.key)
                .thenComparingLong(standing -> standing.member.lot()).thenComparingLong(standing -> standing.member.id().value());

        private final RotaMember member;
        /** The lower, the longer he has waited. */
        private long key;
        private LocalDate creditedOn;
        private LocalDate lectured;
        private boolean missed;
        private int ahead;

        private Standing(RotaMember member, long key) {
            this.member = member;
            this.key = key;
        }

        /** A turn from before he joined this time does not put him before those who were here meanwhile. */
        private void credit(long when, LocalDate day) {
            key = Math.max(key, when);
            creditedOn = day;
            missed = false;
        }

        private Standing lecturedOn(LocalDate day) {
            lectured = day;
            return this;
        }

        private LocalDate since() {
            return creditedOn == null || creditedOn.isBefore(member.joined()) ? member.joined() : creditedOn;
        }

        private RotaChoice.Why why() {
            return missed ? RotaChoice.Why.RETURNED
                    : creditedOn == null || creditedOn.isBefore(member.joined()) ? RotaChoice.Why.FIRST : RotaChoice.Why.LONGEST;
        }

        private boolean isPassedOverFor(Standing other, LocalDate day) {
            return LONGEST_FIRST.compare(this, other) < 0 && member.joined() != null && !day.isBefore(member.joined()) && !member.isFree(day);
        }
    }
}
