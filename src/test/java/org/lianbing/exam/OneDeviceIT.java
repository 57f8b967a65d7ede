package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** An attempt stays with one device, and what its page notes about being left. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class OneDeviceIT {

    private static final String PHONE = "the-phone";
    private static final String OTHER = "the-other";

    @Inject
    ExamRoom room;
    @Inject
    UnlockAttempt unlock;
    @Inject
    AttemptDevices devices;
    @Inject
    WatchAttempt watch;
    @Inject
    SubmitAttempt submit;
    @Inject
    SittingDesk desk;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;

    @BeforeEach
    void somebody() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
    }

    @Test
    void an_attempt_stays_with_its_device_and_moves_once_when_it_is_unlocked() {
        long sitting = set(new HallRules(null, null, false, true, Turning.FREE, false, false));
        RunningAttempt attempt = room.start(candidate, sitting, null, PHONE);
        long id = ExamRoom.id(attempt);
        room.save(candidate, attempt, 1, 1, PHONE);
        assertThatThrownBy(() -> room.start(candidate, sitting, null, OTHER)).hasMessage("exam.device.locked");
        assertThatThrownBy(() -> room.save(candidate, attempt, 2, 1, OTHER)).hasMessage("exam.device.other");
        assertThatThrownBy(() -> room.as(candidate, () -> submit.submit(id, Device.of(OTHER, null)))).hasMessage("exam.device.other");
        room.doAs(trainer, () -> unlock.unlock(id, "手机没电"));
        assertThat(room.start(candidate, sitting, null, PHONE).attemptId()).isEqualTo(attempt.attemptId());
        room.save(candidate, attempt, 2, 1, PHONE);
        assertThat(room.start(candidate, sitting, null, OTHER).items()).filteredOn(item -> item.response() != null).hasSize(2);
        assertThatThrownBy(() -> room.save(candidate, attempt, 3, 1, PHONE)).isInstanceOf(Failure.Conflict.class).hasMessage("exam.device.other");
        assertThatThrownBy(() -> room.start(candidate, sitting, null, PHONE)).hasMessage("exam.device.locked");
        Device phone = Device.of(PHONE, null);
        assertThatThrownBy(() -> room.as(candidate, () -> watch.look(id, phone))).hasMessage("exam.device.other");
        assertThatThrownBy(() -> room.doAs(candidate, () -> devices.away(id, 1, 5, phone))).hasMessage("exam.device.other");
        assertThat(room.as(candidate, () -> watch.look(id, Device.of(OTHER, null))).state()).isEqualTo("open");
        room.save(candidate, attempt, 3, 1, OTHER);
        room.as(candidate, () -> submit.submit(id, Device.of(OTHER, null)));
        assertThat(room.sheet(trainer, attempt).score()).isEqualByComparingTo("15");
        assertThat(room.sheet(trainer, attempt).late()).extracting(AnswerSheet.Late::slot).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void only_his_trainer_unlocks_with_a_reason_and_what_is_locked() {
        long sitting = set(HallRules.FORMAL);
        long id = ExamRoom.id(room.start(candidate, sitting, null, PHONE));
        assertThatThrownBy(() -> room.doAs(trainer, () -> unlock.unlock(id, " "))).isInstanceOf(Failure.Invalid.class);
        for (Person stranger : List.of(candidate, People.someone().as(Role.TRAINER).enter(), People.someone().in(trainer.unit()).enter())) {
            assertThatThrownBy(() -> room.doAs(stranger, () -> unlock.unlock(id, "没电"))).isInstanceOf(Failure.Forbidden.class);
        }
        room.doAs(trainer, () -> unlock.unlock(id, "没电"));
        assertThatThrownBy(() -> room.doAs(trainer, () -> unlock.unlock(id, "没电"))).hasMessage("exam.unlock.needless");
        long free = ExamRoom.id(room.start(candidate, set(HallRules.NONE)));
        assertThatThrownBy(() -> room.doAs(trainer, () -> unlock.unlock(free, "没电"))).hasMessage("exam.unlock.needless");
    }

    @Test
    void leaving_the_page_is_noted_once_however_often_it_is_told_and_shown_to_the_trainer_alone() {
        long sitting = set(HallRules.FORMAL);
        RunningAttempt attempt = room.start(candidate, sitting, null, PHONE);
        long id = ExamRoom.id(attempt);
        Device phone = Device.of(PHONE, null);
        room.doAs(candidate, () -> devices.seen(id, phone));
        room.doAs(candidate, () -> devices.away(id, 2, 31, phone));
        room.doAs(candidate, () -> devices.away(id, 2, 31, phone));
        room.doAs(candidate, () -> devices.away(id, 1, 5, phone));
        assertThat(room.as(trainer, () -> desk.get(sitting)).candidates().get(0)).matches(row -> row.awayTimes() == 2 && row.awaySeconds() == 31 && row.lock().equals("locked"));
        assertThat(room.sheet(trainer, attempt).awayTimes()).isEqualTo(2);
        assertThat(room.sheet(candidate, attempt).awayTimes()).isNull();
        assertThatThrownBy(() -> room.doAs(candidate, () -> devices.away(id, -1, 0, phone))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> devices.away(id, 3, 50, phone))).isInstanceOf(Failure.NotFound.class);
    }

    private long set(HallRules rules) {
        Instant now = clock.instant();
        return room.set(anExam().on(room.topic(4, 0), 4).forCandidates(candidate).tagged("practice").rules(rules)
                .between(now.minusSeconds(60), now.plus(Duration.ofHours(3))));
    }
}
