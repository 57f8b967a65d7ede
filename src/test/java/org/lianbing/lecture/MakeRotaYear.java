package org.lianbing.lecture;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.ComeAndGo;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.Errand;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/**
 * A year of 23 members through the use cases: Fridays with two lectures, three holidays, leave, two exchanges, a volunteer, two who leave
 * and three who join. Input: the trainer's id and his unit; answers the series.
 */
@Dependent
class MakeRotaYear implements Errand {

    static final int MEMBERS = 23;
    static final int JOINERS = 3;
    private static final int WEEKS = 52;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<Integer> HOLIDAYS = Set.of(6, 39, 40);

    @Inject
    SetSeries set;
    @Inject
    SetSeriesDays days;
    @Inject
    TakeLeave leave;
    @Inject
    SwapTurns swaps;
    @Inject
    Volunteer volunteer;
    @Inject
    MyTurns mine;
    @Inject
    ComeAndGo going;
    @Inject
    RotaWeek week;
    @Inject
    Caller caller;
    @Inject
    TravellingClock clock;

    private final LocalDate first = LocalDate.now(ZONE).minusWeeks(WEEKS).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    private long unit;
    private Actor trainer;
    private List<Person> people;
    private long series;

    @Override
    public String run(String input) {
        trainer = Actor.member(new MemberId(Long.parseLong(input.split(" ")[0])), "local");
        unit = Long.parseLong(input.split(" ")[1]);
        people = new ArrayList<>();
        while (people.size() < MEMBERS) {
            people.add(People.someone().in(unit).named("轮讲" + people.size()).enter());
        }
        series = on(first.minusDays(7), trainer, () -> set.save(new SeriesDraft(null, unit, "周例会", "会议室", first, null, 1, LocalTime.of(14, 30), 90, 2, 4,
                trainer.member())));
        on(first.minusDays(6), trainer, () -> days.skip(series, HOLIDAYS.stream().map(number -> first.plusWeeks(number).toString()).toList().toString(),
                "节假日"));
        for (int number = 0; number < WEEKS; number++) {
            LocalDate monday = first.plusWeeks(number).minusDays(4);
            happens(number, monday);
            on(monday, Actor.system("test"), () -> {
                week.pass(series);
                return null;
            });
        }
        return Long.toString(series);
    }

    private void happens(int number, LocalDate monday) {
        switch (number) {
            case 5, 26 -> exchange(monday);
            case 8 -> leave(3, monday, 3);
            case 20 -> leave(7, monday, 6);
            case 30 -> leave(11, monday, 1);
            case 17, 33 -> on(monday, Actor.system("test"), () -> {
                going.leave(people.get(number == 17 ? 21 : 22).memberId(), monday.minusDays(1), "调离");
                return null;
            });
            case 18 -> offer(people.get(9), monday);
            case 13, 24, 41 -> people.add(People.someone().in(unit).named("新到" + number).inPostSince(monday).enter());
            default -> {
            }
        }
    }

    private void leave(int who, LocalDate monday, int weeks) {
        on(monday, people.get(who).actor(), () -> {
            leave.take(people.get(who).memberId(), monday, monday.plusDays(weeks * 7L - 3), LeaveKind.ANNUAL);
            return null;
        });
    }

    /** Who lectures next asks the first with whom he can exchange. */
    private void exchange(LocalDate monday) {
        Person asking = people.stream().filter(one -> on(monday, one.actor(), mine::next).filter(turn -> !turn.others().isEmpty()).isPresent())
                .findFirst().orElseThrow();
        MyTurn turn = on(monday, asking.actor(), mine::next).orElseThrow();
        TurnLine other = turn.others().get(turn.others().size() / 2);
        long swap = on(monday, asking.actor(), () -> swaps.ask(turn.meeting().id(), other.member().id(), other.meeting(), ""));
        on(monday, Actor.member(other.member().id(), "local"), () -> {
            swaps.accept(swap);
            return null;
        });
    }

    private void offer(Person eager, LocalDate monday) {
        on(monday, eager.actor(), () -> {
            volunteer.volunteer(mine.open().get(0).id());
            return null;
        });
    }

    private <T> T on(LocalDate day, Actor who, Supplier<T> work) {
        return clock.at(day.atTime(9, 0).atZone(ZONE).toInstant(), () -> caller.as(who, work));
    }

    /** Asks the trainer's role for its unit. */
    static Person trainer() {
        return People.someone().as(Role.TRAINER).withoutPost().enter();
    }
}
