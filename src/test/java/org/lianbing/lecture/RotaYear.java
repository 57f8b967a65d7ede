package org.lianbing.lecture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lianbing.kernel.MemberId;

/** A random year: who is there when, on which Fridays there are meetings, how many lecture each time. */
record RotaYear(List<RotaMember> members, List<RotaSlot> slots, int apartWeeks) {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final int WEEKS = 52;

    static RotaYear of(long seed, boolean comeAndGo) {
        Random random = new Random(seed);
        int lectures = 1 + random.nextInt(3);
        List<RotaSlot> slots = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            if (random.nextInt(8) > 0) {
                int meeting = week + 1;
                LocalDate day = FIRST.plusWeeks(week);
                IntStream.rangeClosed(1, lectures).forEach(place -> slots.add(new RotaSlot(meeting, day, place)));
            }
        }
        int size = 2 + random.nextInt(25);
        List<RotaMember> members = IntStream.rangeClosed(1, size).mapToObj(id -> member(id, random, comeAndGo)).toList();
        return new RotaYear(members, slots, random.nextInt(5));
    }

    private static RotaMember member(int id, Random random, boolean comeAndGo) {
        LocalDate joined = comeAndGo && random.nextInt(5) == 0 ? FIRST.plusDays(random.nextInt(300)) : FIRST.minusDays(random.nextInt(3) * 50L);
        LocalDate left = comeAndGo && random.nextInt(6) == 0 ? FIRST.plusDays(60L + random.nextInt(300)) : null;
        List<RotaMember.Away> away = new ArrayList<>();
        while (comeAndGo && random.nextInt(3) == 0) {
            LocalDate from = FIRST.plusDays(random.nextInt(350));
            away.add(new RotaMember.Away(from, from.plusDays(random.nextInt(40))));
        }
        return new RotaMember(new MemberId(id), joined, left, away, random.nextLong());
    }

    List<RotaChoice> plan(Collection<SetTurn> set) {
        return Rota.plan(members, set, slots, apartWeeks);
    }

    RotaYear with(RotaMember changed) {
        return new RotaYear(members.stream().map(member -> member.id().equals(changed.id()) ? changed : member).toList(), slots, apartWeeks);
    }

    /** Whether the order could ask him in every one of these places. */
    static boolean isThroughout(RotaMember member, List<RotaSlot> window) {
        return window.stream().allMatch(slot -> member.isInOrder(slot.day()));
    }

    /** The largest difference between two members who are there throughout, over all windows of whole meetings. */
    static int worst(RotaYear year, Predicate<RotaMember> of, java.util.function.ToIntBiFunction<MemberId, List<RotaSlot>> turns) {
        List<LocalDate> days = List.copyOf(new TreeSet<>(year.slots().stream().map(RotaSlot::day).toList()));
        int worst = 0;
        for (int from = 0; from < days.size(); from += 3) {
            for (int to = from; to < days.size(); to += 2) {
                LocalDate first = days.get(from);
                LocalDate last = days.get(to);
                List<RotaSlot> window = year.slots().stream().filter(slot -> !slot.day().isBefore(first) && !slot.day().isAfter(last)).toList();
                int[] counts = year.members().stream().filter(of).filter(member -> isThroughout(member, window))
                        .mapToInt(member -> turns.applyAsInt(member.id(), window)).sorted().toArray();
                worst = counts.length == 0 ? worst : Math.max(worst, counts[counts.length - 1] - counts[0]);
            }
        }
        return worst;
    }
}
