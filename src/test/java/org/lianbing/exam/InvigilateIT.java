package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What an invigilator may do about one attempt: with a reason, over his own members, and never silently. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class InvigilateIT {

    @Inject
    ExamRoom room;
    @Inject
    Invigilate invigilate;
    @Inject
    ExtraTime time;
    @Inject
    SaveAnswer save;

    private Person trainer;
    private Person candidate;
    private long sitting;
    private RunningAttempt attempt;

    @BeforeEach
    void an_attempt_with_two_right_answers_of_five() {
        ExamRoom.Begun begun = room.begun(5, 0, 2);
        trainer = begun.trainer();
        candidate = begun.candidate();
        sitting = begun.sitting();
        attempt = begun.attempt();
    }

    @Test
    void an_admitted_late_answer_corrects_the_score_and_the_outcome() {
        long late = handInAndSendLate();
        room.doAs(trainer, () -> invigilate.admitLate(late, "考场断网，监考记录在案"));
        assertThat(room.sheet(candidate, attempt)).matches(sheet -> sheet.score().intValueExact() == 15 && sheet.passed());
        assertThat(room.outcome(sitting, candidate)).get().matches(stated -> stated.revision() == 2 && stated.outcome().score().equals(Score.of(15))
                && stated.outcome().passed());
        assertThat(room.sheet(trainer, attempt).late()).singleElement().matches(kept -> kept.admittedReason().equals("考场断网，监考记录在案"));
    }

    @Test
    void an_admitted_essay_withdraws_the_outcome_until_it_is_marked() {
        ExamRoom.Begun begun = room.begun(1, 1, 1);
        room.submit(begun.candidate(), begun.attempt());
        assertThatThrownBy(() -> room.as(begun.candidate(), () -> save.save(ExamRoom.id(begun.attempt()), 2, Json.createValue("先问需求。"), 1)))
                .isInstanceOf(Failure.Conflict.class);
        long late = room.sheet(begun.trainer(), begun.attempt()).late().get(0).id();
        room.doAs(begun.trainer(), () -> invigilate.admitLate(late, "考场断网"));
        assertThat(room.sheet(begun.candidate(), begun.attempt()).state()).isEqualTo("marking");
        assertThat(room.outcome(begun.sitting(), begun.candidate()).orElseThrow().outcome().state()).isEqualTo(OutcomeState.WITHDRAWN);
    }

    @Test
    void a_late_answer_is_admitted_once() {
        long late = handInAndSendLate();
        room.doAs(trainer, () -> invigilate.admitLate(late, "断网"));
        assertThatThrownBy(() -> room.doAs(trainer, () -> invigilate.admitLate(late, "断网"))).isInstanceOf(Failure.Conflict.class)
                .hasMessage("exam.late.superseded");
        assertThat(room.outcome(sitting, candidate).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void what_two_devices_sent_late_under_one_number_is_both_kept_and_each_only_once() {
        handInAndSendLate();
        for (boolean answer : new boolean[] {true, false, true, false}) {
            assertThatThrownBy(() -> room.save(candidate, attempt, 3, answer, 1)).isInstanceOf(Failure.Conflict.class);
        }
        assertThat(room.sheet(trainer, attempt).late()).extracting(kept -> kept.response().toString()).containsExactly("true", "false");
    }

    @Test
    void nothing_is_changed_without_a_reason() {
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.give(sitting, List.of(candidate.memberId()), 10, " "))).isInstanceOf(Failure.Invalid.class);
        long late = handInAndSendLate();
        assertThatThrownBy(() -> room.doAs(trainer, () -> invigilate.admitLate(late, null))).isInstanceOf(Failure.Invalid.class);
        assertThat(room.outcome(sitting, candidate).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void only_a_trainer_over_the_candidate_may_change_anything() {
        Person elsewhere = People.someone().as(Role.TRAINER).enter();
        Person director = People.someone().in(trainer.unit()).as(Role.DIRECTOR).enter();
        for (Person stranger : new Person[] {elsewhere, director, candidate}) {
            assertThatThrownBy(() -> room.doAs(stranger, () -> time.give(sitting, List.of(candidate.memberId()), 10, "停电")))
                    .as(stranger.toString()).isInstanceOf(Failure.Forbidden.class);
        }
        long late = handInAndSendLate();
        assertThatThrownBy(() -> room.doAs(elsewhere, () -> invigilate.admitLate(late, "断网"))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void more_time_is_for_attempts_that_are_open_and_within_limits() {
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.give(sitting, List.of(candidate.memberId()), 0, "停电"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.give(sitting, List.of(candidate.memberId()), 241, "停电"))).isInstanceOf(Failure.Invalid.class);
        room.submit(candidate, attempt);
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.give(sitting, List.of(candidate.memberId()), 10, "停电"))).isInstanceOf(Failure.Conflict.class);
    }

    /** @return the id of the late answer: a third right one */
    private long handInAndSendLate() {
        room.submit(candidate, attempt);
        assertThat(room.outcome(sitting, candidate).orElseThrow().outcome().score()).isEqualTo(Score.of(10));
        assertThatThrownBy(() -> room.save(candidate, attempt, 3, true, 1)).isInstanceOf(Failure.Conflict.class);
        return room.sheet(trainer, attempt).late().get(0).id();
    }
}
