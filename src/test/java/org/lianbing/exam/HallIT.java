package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The rules of the hall are held by the server, whatever a page does. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class HallIT {

    private static final String PHONE = "the-phone";

    @Inject
    ExamRoom room;
    @Inject
    GoOn goOn;
    @Inject
    ReopenAttempt reopen;
    @Inject
    MySittings mine;
    @Inject
    ProposeExam propose;
    @Inject
    ExamDrafts drafts;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private Instant opens;
    private Instant closes;

    @BeforeEach
    void somebody() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        opens = clock.instant().minusSeconds(60);
        closes = opens.plus(Duration.ofHours(3));
    }

    @Test
    void nobody_starts_after_the_latest_entry_but_who_has_begun_comes_back() {
        long sitting = set(new HallRules(15, null, false, false, Turning.FREE, false, false), 2);
        Instant limit = opens.plus(Duration.ofMinutes(15));
        RunningAttempt attempt = travel.at(limit, () -> room.start(candidate, sitting));
        assertThat(travel.at(limit.plusSeconds(60), () -> room.start(candidate, sitting)).attemptId()).isEqualTo(attempt.attemptId());
        room.submit(candidate, attempt);
        assertThatThrownBy(() -> travel.at(limit.plusSeconds(1), () -> room.start(candidate, sitting))).isInstanceOf(Failure.Conflict.class)
                .hasMessage("exam.sitting.tooLate");
        assertThat(room.as(candidate, () -> mine.get(sitting)).state()).isEqualTo("open");
        assertThat(travel.at(limit.plusSeconds(1), () -> room.as(candidate, () -> mine.get(sitting))).state()).isEqualTo("done");
    }

    @Test
    void without_the_code_nobody_gets_in_and_nobody_guesses_it() {
        long sitting = set(new HallRules(null, "练兵88", false, false, Turning.FREE, false, false), 1);
        assertThatThrownBy(() -> room.start(candidate, sitting)).isInstanceOf(Failure.Forbidden.class).hasMessage("exam.code.wrong");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> room.start(candidate, sitting, "wrong", PHONE)).isInstanceOf(Failure.Forbidden.class).hasMessage("exam.code.wrong");
        }
        assertThatThrownBy(() -> room.start(candidate, sitting, "练兵88", PHONE)).isInstanceOf(Failure.TooMany.class).hasMessage("exam.code.pause");
        RunningAttempt started = travel.at(clock.instant().plusSeconds(61), () -> room.start(candidate, sitting, "練兵８８", PHONE));
        assertThat(room.start(candidate, sitting).attemptId()).isEqualTo(started.attemptId());
    }

    @Test
    void what_is_left_is_closed_and_what_comes_for_it_is_kept_uncounted() {
        long sitting = set(forward(), 1);
        RunningAttempt attempt = room.start(candidate, sitting);
        room.save(candidate, attempt, 1, false, 1);
        assertThat(goOn(attempt, 2).at()).isEqualTo(2);
        assertThat(goOn(attempt, 2).at()).as("again").isEqualTo(2);
        assertThat(goOn(attempt, 1).at()).as("back").isEqualTo(2);
        assertThatThrownBy(() -> goOn(attempt, 4)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.save(candidate, attempt, 1, true, 2)).isInstanceOf(Failure.Conflict.class).hasMessage("exam.slot.left");
        assertThat(room.save(candidate, attempt, 1, false, 1).stale()).as("what is stored is acknowledged again").isTrue();
        room.save(candidate, attempt, 2, true, 1);
        assertThat(room.start(candidate, sitting).at()).isEqualTo(2);
        room.submit(candidate, attempt);
        assertThat(room.sheet(trainer, attempt).score()).isEqualByComparingTo("5");
        assertThat(room.sheet(trainer, attempt).late()).singleElement()
                .matches(late -> late.slot() == 1 && late.response().equals(JsonValue.TRUE) && late.admittedReason() == null);
    }

    @Test
    void a_hand_in_that_is_taken_back_goes_on_where_he_was() {
        long sitting = set(forward(), 1);
        RunningAttempt attempt = room.start(candidate, sitting);
        goOn(attempt, 2);
        goOn(attempt, 3);
        room.submit(candidate, attempt);
        room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempt), "误点交卷"));
        assertThat(room.start(candidate, sitting).at()).isEqualTo(3);
        room.save(candidate, attempt, 3, true, 1);
        assertThatThrownBy(() -> room.save(candidate, attempt, 2, true, 1)).hasMessage("exam.slot.left");
    }

    @Test
    void where_one_may_go_back_nothing_is_closed_and_nobody_moves_anothers_place() {
        RunningAttempt free = room.start(candidate, set(HallRules.NONE, 1));
        assertThatThrownBy(() -> goOn(free, 2)).hasMessage("exam.place.free");
        long sitting = set(forward(), 1);
        RunningAttempt forward = room.start(candidate, sitting);
        Person colleague = People.someone().in(trainer.unit()).enter();
        assertThatThrownBy(() -> room.as(colleague, () -> goOn.to(ExamRoom.id(forward), 2, Device.UNMARKED))).isInstanceOf(Failure.NotFound.class);
        assertThat(room.start(candidate, sitting).at()).isEqualTo(1);
    }

    @Test
    void a_draft_the_same_exam_again_and_its_resit_keep_the_rules() {
        HallRules rules = new HallRules(15, "练兵88", true, true, Turning.PAGE, true, true);
        long sitting = set(rules, 1);
        ExamPlan again = room.as(trainer, () -> propose.again(sitting));
        assertThat(again.rules()).isEqualTo(rules);
        assertThat(room.as(trainer, () -> drafts.get(drafts.save(null, again))).rules()).isEqualTo(rules);
        assertThat(travel.at(closes.plusSeconds(1), () -> room.as(trainer, () -> propose.resit(sitting))).rules()).isEqualTo(rules);
        assertThat(room.as(trainer, () -> propose.of(Preset.STAGE)).rules()).isEqualTo(HallRules.FORMAL);
    }

    private GoOn.Place goOn(RunningAttempt attempt, int slot) {
        return room.as(candidate, () -> goOn.to(ExamRoom.id(attempt), slot, Device.UNMARKED));
    }

    private static HallRules forward() {
        return new HallRules(null, null, false, false, Turning.FORWARD, false, false);
    }

    private long set(HallRules rules, int attempts) {
        return room.set(anExam().on(room.topic(4, 0), 4).forCandidates(candidate).tagged("practice").attempts(attempts).rules(rules)
                .between(opens, closes));
    }
}
