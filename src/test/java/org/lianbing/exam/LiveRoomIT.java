package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.MemberId;
import org.lianbing.people.Employment;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.NewMember;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The invigilator's page stays current with a full hall: it asks every three seconds, so an answer has two at most. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class LiveRoomIT {

    private static final int HALL = 500;

    @Inject
    ExamRoom room;
    @Inject
    SittingDesk desk;
    @Inject
    RoomMessages messages;
    @Inject
    DeskLog log;
    @Inject
    KeepRoster roster;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    @Test
    void five_hundred_candidates_take_as_many_statements_as_two_and_less_than_a_second() {
        Person trainer = People.someone().as(Role.TRAINER).enter();
        long few = sitting(trainer, 2);
        long full = sitting(trainer, HALL);
        assertThat(look(trainer, few)).isEqualTo(look(trainer, full));
        long from = System.nanoTime();
        look(trainer, full);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
    }

    private long look(Person trainer, long sitting) {
        return room.as(trainer, () -> {
            long before = Sql.statementsRun();
            assertThat(desk.get(sitting).count("open")).isPositive();
            messages.seen(sitting);
            return Sql.statementsRun() - before;
        });
    }

    private long sitting(Person trainer, int candidates) {
        AnExam exam = anExam().on(room.topic(3, 0), 3).tagged("practice");
        Instant now = clock.instant();
        List<MemberId> hall = caller.as(Actor.system("test"), () -> IntStream.range(0, candidates).mapToObj(i -> roster.addMember(new NewMember(
                People.unique("n"), "考生", trainer.unit(), "客户经理", null, null, Employment.FORMAL, null, null, null, null))).toList());
        hall.forEach(exam::forCandidate);
        long sitting = room.set(exam.between(now.minusSeconds(60), now.plus(Duration.ofHours(1))));
        hall.forEach(member -> caller.as(Actor.member(member, "local"), () -> room.start.start(sitting)));
        room.doAs(trainer, () -> messages.send(sitting, List.of(), "安静"));
        return sitting;
    }
}
