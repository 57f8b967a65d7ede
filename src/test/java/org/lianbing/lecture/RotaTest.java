package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lianbing.kernel.MemberId;

/** The laws of the rota, over random years with holidays, and with people who join, leave and are away. */
class RotaTest {

    private static final LocalDate FRIDAY = RotaYear.FIRST;

    @Property(tries = 150)
    void in_any_window_two_who_are_there_throughout_differ_by_at_most_one(@ForAll long seed) {
        RotaYear year = RotaYear.of(seed, true);
        Map<RotaSlot, RotaChoice> plan = bySlot(year.plan(List.of()));

        assertThat(RotaYear.worst(year, member -> true, (member, window) -> (int) window.stream()
                .filter(slot -> member.equals(plan.get(slot).lecturer())).count())).isLessThanOrEqualTo(1);
    }

    @Property(tries = 300)
    void nobody_is_asked_while_he_is_away_or_twice_in_a_meeting(@ForAll long seed) {
        RotaYear year = RotaYear.of(seed, true);
        Map<MemberId, RotaMember> members = year.members().stream().collect(Collectors.toMap(RotaMember::id, Function.identity()));
        List<RotaChoice> given = year.plan(List.of()).stream().filter(choice -> choice.lecturer() != null).toList();

        assertThat(given).allMatch(choice -> members.get(choice.lecturer()).isInOrder(choice.slot().day()));
        assertThat(given).extracting(choice -> choice.slot().meeting() + "/" + choice.lecturer()).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void nobody_lectures_again_within_the_weeks_wished_while_another_could(@ForAll long seed) {
        RotaYear year = RotaYear.of(seed, true);
        List<RotaChoice> plan = year.plan(List.of());
        for (RotaChoice choice : plan) {
            if (choice.lecturer() != null && !choice.soon()) {
                assertThat(plan).noneMatch(other -> choice.lecturer().equals(other.lecturer()) && other.slot().day().isBefore(choice.slot().day())
                        && other.slot().day().plusWeeks(year.apartWeeks()).isAfter(choice.slot().day()));
            } else if (choice.soon()) {
                assertThat(year.members()).allMatch(member -> !member.isInOrder(choice.slot().day()) || plan.stream().anyMatch(other ->
                        member.id().equals(other.lecturer()) && other.slot().compareTo(choice.slot()) <= 0
                                && other.slot().day().plusWeeks(year.apartWeeks()).isAfter(choice.slot().day())));
            }
        }
    }

    @Property(tries = 300)
    void who_is_away_from_one_meeting_trades_places_with_those_asked_until_he_is_back_and_nobody_else_moves(@ForAll long seed) {
        RotaYear year = RotaYear.of(seed, false);
        List<RotaChoice> plan = year.plan(List.of());
        RotaChoice missed = plan.get(new Random(seed).nextInt(plan.size()));
        int places = (int) plan.stream().filter(choice -> choice.slot().meeting() == missed.slot().meeting()).count();
        if (year.members().size() <= 2 * places) {
            return;
        }
        RotaMember away = year.members().stream().filter(member -> member.id().equals(missed.lecturer())).findFirst().orElseThrow();
        List<RotaChoice> after = year.with(new RotaMember(away.id(), away.joined(), away.left(),
                List.of(new RotaMember.Away(missed.slot().day(), missed.slot().day())), away.lot())).plan(List.of());

        List<RotaChoice> instead = after.stream().filter(choice -> choice.slot().compareTo(missed.slot()) >= 0)
                .takeWhile(choice -> !choice.lecturer().equals(away.id())).toList();
        Set<MemberId> trading = instead.stream().map(RotaChoice::lecturer).collect(Collectors.toCollection(HashSet::new));
        trading.add(away.id());
        assertThat(instead.stream().map(choice -> choice.slot().meeting()).distinct()).as("he is asked at the next meeting").hasSize(1);
        for (int at = 0; at < plan.size(); at++) {
            assertThat(plan.get(at).lecturer().equals(after.get(at).lecturer())
                    || trading.contains(plan.get(at).lecturer()) && trading.contains(after.get(at).lecturer())).isTrue();
        }
    }

    @Property(tries = 300)
    void an_exchange_moves_the_two_and_nobody_else(@ForAll long seed) {
        RotaYear year = new RotaYear(RotaYear.of(seed, false).members(), RotaYear.of(seed, false).slots(), 0);
        List<RotaChoice> plan = year.plan(List.of());
        Random random = new Random(seed);
        RotaChoice one = plan.get(random.nextInt(plan.size()));
        RotaChoice other = plan.stream().filter(choice -> choice.lecturer() != null && one.lecturer() != null && !choice.lecturer().equals(one.lecturer())
                && Math.abs(plan.indexOf(choice) - plan.indexOf(one)) < year.members().size() && !meets(plan, choice, one)).findFirst().orElse(null);
        if (other == null) {
            return;
        }
        List<RotaChoice> after = year.plan(List.of(new SetTurn(one.slot(), other.lecturer(), one.lecturer(), false, false),
                new SetTurn(other.slot(), one.lecturer(), other.lecturer(), false, false)));

        List<MemberId> expected = new ArrayList<>(lecturers(plan));
        expected.set(plan.indexOf(one), other.lecturer());
        expected.set(plan.indexOf(other), one.lecturer());
        int until = Math.min(plan.size(), Math.max(plan.indexOf(one), plan.indexOf(other)) + 1);
        assertThat(lecturers(after).subList(0, until)).isEqualTo(expected.subList(0, until));
    }

    @Property(tries = 300)
    void who_lectures_ahead_of_his_place_is_passed_over_once_when_it_comes(@ForAll long seed) {
        RotaYear year = new RotaYear(RotaYear.of(seed, false).members(), RotaYear.of(seed, false).slots(), 0);
        List<RotaChoice> plan = year.plan(List.of());
        RotaSlot slot = plan.get(0).slot();
        RotaMember eager = year.members().get(new Random(seed).nextInt(year.members().size()));
        if (year.members().size() < 5) {
            return;
        }
        Map<RotaSlot, RotaChoice> after = bySlot(year.plan(List.of(new SetTurn(slot, eager.id(), eager.id(), true, false))));

        assertThat(after.get(slot).lecturer()).isEqualTo(eager.id());
        assertThat(RotaYear.worst(year, member -> true, (member, window) -> (int) window.stream().filter(one -> member.equals(after.get(one).lecturer()))
                .count())).as("turns given differ by one and the one that he set").isLessThanOrEqualTo(2);
        assertThat(RotaYear.worst(year, member -> !member.id().equals(eager.id()), (member, window) -> (int) window.stream()
                .filter(one -> member.equals(after.get(one).lecturer())).count())).as("of all others the order stays").isLessThanOrEqualTo(1);
    }

    @Property(tries = 100)
    void planned_anew_every_week_from_the_turns_given_it_is_what_was_planned_at_once(@ForAll long seed) {
        RotaYear year = RotaYear.of(seed, true);
        Random random = new Random(seed);
        List<SetTurn> set = new ArrayList<>();
        if (year.members().size() > 4) {
            RotaMember eager = year.members().get(random.nextInt(year.members().size()));
            set.add(new SetTurn(year.slots().get(random.nextInt(year.slots().size())), eager.id(), eager.id(), true, false));
        }
        List<RotaChoice> once = year.plan(set);

        List<SetTurn> given = new ArrayList<>();
        for (int at = 0; at < once.size(); at++) {
            RotaSlot slot = once.get(at).slot();
            List<SetTurn> known = new ArrayList<>(given);
            set.stream().filter(turn -> turn.slot().compareTo(slot) >= 0).forEach(known::add);
            RotaChoice now = Rota.plan(year.members(), known, year.slots().subList(at, once.size()), year.apartWeeks()).get(0);
            assertThat(now.lecturer()).as("%s", slot).isEqualTo(once.get(at).lecturer());
            if (now.lecturer() != null) {
                given.add(new SetTurn(slot, now.lecturer(), now.lecturer(), set.stream().anyMatch(turn -> turn.slot().equals(slot)
                        && turn.lecturer().equals(now.lecturer()) && now.why() == RotaChoice.Why.SET), true));
            }
        }
    }

    @Example
    void it_says_since_when_he_has_waited() {
        List<RotaMember> two = List.of(member(1, FRIDAY.minusDays(9), 5), member(2, FRIDAY.minusDays(9), 3));
        List<RotaChoice> plan = Rota.plan(two, List.of(), weeks(3), 0);

        assertThat(lecturers(plan)).containsExactly(new MemberId(2), new MemberId(1), new MemberId(2));
        assertThat(plan).extracting(RotaChoice::why).containsExactly(RotaChoice.Why.FIRST, RotaChoice.Why.FIRST, RotaChoice.Why.LONGEST);
        assertThat(plan.get(2).since()).isEqualTo(FRIDAY);
    }

    @Example
    void who_was_away_when_his_turn_came_is_next_when_he_is_back() {
        RotaMember away = new RotaMember(new MemberId(1), FRIDAY.minusDays(9), null, List.of(new RotaMember.Away(FRIDAY, FRIDAY)), 1);
        List<RotaChoice> plan = Rota.plan(List.of(away, member(2, FRIDAY.minusDays(9), 2), member(3, FRIDAY.minusDays(9), 3)), List.of(), weeks(3), 0);

        assertThat(lecturers(plan)).containsExactly(new MemberId(2), new MemberId(1), new MemberId(3));
        assertThat(plan.get(1).why()).isEqualTo(RotaChoice.Why.RETURNED);
    }

    @Example
    void who_joins_stands_at_the_end() {
        List<RotaMember> three = List.of(member(1, FRIDAY.minusDays(9), 1), member(2, FRIDAY.minusDays(9), 2), member(3, FRIDAY.plusDays(1), 0));

        assertThat(lecturers(Rota.plan(three, List.of(), weeks(5), 0))).extracting(MemberId::value).containsExactly(1L, 2L, 1L, 3L, 2L);
    }

    @Example
    void too_few_people_are_said_not_refused() {
        List<RotaChoice> plan = Rota.plan(List.of(member(1, FRIDAY, 1)), List.of(), weeks(2), 4);

        assertThat(plan.get(1).lecturer()).isEqualTo(new MemberId(1));
        assertThat(plan.get(1).soon()).isTrue();
        assertThat(Rota.plan(List.of(), List.of(), weeks(1), 0).get(0).why()).isEqualTo(RotaChoice.Why.NOBODY);
    }

    @Example
    void when_half_an_exchange_cannot_be_given_who_lectured_already_has_lectured_ahead() {
        MemberId one = new MemberId(1);
        MemberId two = new MemberId(2);
        SetTurn given = new SetTurn(weeks(9).get(0), two, one, false, true);
        SetTurn broken = new SetTurn(weeks(9).get(4), one, two, false, false);

        assertThat(Exchanges.settled(List.of(given, broken), turn -> false)).containsExactly(new SetTurn(given.slot(), two, two, true, true));
        assertThat(Exchanges.settled(List.of(given, broken), turn -> true)).containsExactly(given, broken);
    }

    @Example
    void a_round_of_three_exchanges_falls_as_one() {
        MemberId[] m = {null, new MemberId(1), new MemberId(2), new MemberId(3)};
        SetTurn first = new SetTurn(weeks(9).get(1), m[2], m[1], false, false);
        SetTurn second = new SetTurn(weeks(9).get(2), m[3], m[2], false, false);
        SetTurn third = new SetTurn(weeks(9).get(3), m[1], m[3], false, false);

        assertThat(Exchanges.settled(List.of(first, second, third), turn -> turn != third)).isEmpty();
    }

    private static boolean meets(List<RotaChoice> plan, RotaChoice one, RotaChoice other) {
        return plan.stream().anyMatch(choice -> choice.slot().meeting() == one.slot().meeting() && other.lecturer().equals(choice.lecturer()))
                || plan.stream().anyMatch(choice -> choice.slot().meeting() == other.slot().meeting() && one.lecturer().equals(choice.lecturer()));
    }

    private static List<MemberId> lecturers(List<RotaChoice> plan) {
        return plan.stream().map(RotaChoice::lecturer).collect(Collectors.toList());
    }

    private static Map<RotaSlot, RotaChoice> bySlot(List<RotaChoice> plan) {
        return plan.stream().collect(Collectors.toMap(RotaChoice::slot, Function.identity()));
    }

    private static RotaMember member(long id, LocalDate joined, long lot) {
        return new RotaMember(new MemberId(id), joined, null, List.of(), lot);
    }

    private static List<RotaSlot> weeks(int weeks) {
        return IntStream.range(0, weeks).mapToObj(week -> new RotaSlot(week + 1L, FRIDAY.plusWeeks(week), 1)).toList();
    }
}
