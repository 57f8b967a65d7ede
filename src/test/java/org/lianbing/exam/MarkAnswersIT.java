package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What a person marks: the result waits for him, and comes with its outcome or not at all. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MarkAnswersIT {

    @Inject
    ExamRoom room;
    @Inject
    SaveAnswer save;
    @Inject
    MarkAnswers marking;
    @Inject
    MarkingQueue queue;
    @Inject
    UserTransaction transaction;
    @Inject
    Clock clock;
    @Inject
    TravellingClock travelling;

    private Person trainer;
    private Person candidate;
    private long sitting;
    private RunningAttempt attempt;

    @BeforeEach
    void handed_in_with_two_right_statements_and_two_essays() {
        ExamRoom.Begun begun = room.begun(2, 2, 2);
        trainer = begun.trainer();
        candidate = begun.candidate();
        sitting = begun.sitting();
        attempt = begun.attempt();
        room.as(candidate, () -> save.save(ExamRoom.id(attempt), 3, Json.createValue("先问需求，再荐品牌。"), 1));
        room.as(candidate, () -> save.save(ExamRoom.id(attempt), 4, Json.createValue("按订单复核。"), 1));
        room.submit(candidate, attempt);
    }

    @Test
    void the_result_is_being_marked_until_the_last_answer_has_its_mark() {
        assertThat(room.sheet(candidate, attempt)).matches(sheet -> sheet.state().equals("marking") && sheet.score() == null && !sheet.shown());
        assertThat(room.as(trainer, queue::waiting)).isEqualTo(2);
        mark(3, "4.5");
        assertThat(room.sheet(candidate, attempt).state()).isEqualTo("marking");
        assertThat(room.outcome(sitting, candidate)).isEmpty();
        mark(4, "2");
        assertThat(room.sheet(candidate, attempt)).matches(sheet -> sheet.state().equals("final") && sheet.score().compareTo(new BigDecimal("16.5")) == 0);
        assertThat(room.outcome(sitting, candidate)).get().matches(stated -> stated.outcome().score().equals(Score.of("16.5")));
        assertThat(room.as(trainer, queue::waiting)).isZero();
    }

    @Test
    void the_outcome_is_rolled_back_with_the_result() throws Exception {
        mark(3, "4");
        transaction.begin();
        mark(4, "4");
        assertThat(room.outcome(sitting, candidate)).isPresent();
        transaction.rollback();
        assertThat(room.outcome(sitting, candidate)).isEmpty();
        assertThat(room.sheet(candidate, attempt).state()).isEqualTo("marking");
        assertThat(room.as(trainer, queue::waiting)).isEqualTo(1);
    }

    @Test
    void an_answer_is_marked_once_and_a_slip_mended_for_ten_minutes() {
        Person other = People.someone().as(Role.TRAINER).in(trainer.unit()).enter();
        mark(3, "4");
        assertThat(room.as(other, () -> queue.next(sitting, room.question(attempt, 3)))).isEmpty();
        assertThatThrownBy(() -> mark(1, "5")).as("by the machine").isInstanceOf(Failure.Conflict.class).hasMessage("exam.mark.done");
        mark(4, "2");
        mark(3, "5");
        assertThat(room.outcome(sitting, candidate)).get().matches(stated -> stated.outcome().score().equals(Score.of(17)) && stated.revision() == 2);
        travelling.at(clock.instant().plus(MarkAnswers.SLIP).plusSeconds(1), () -> assertThatThrownBy(() -> mark(3, "4"))
                .isInstanceOf(Failure.Conflict.class).hasMessage("exam.mark.fixed"));
    }

    @Test
    void marks_lie_between_nothing_and_the_items_points() {
        for (String points : new String[] {"-1", "5.1", "1.00001"}) {
            assertThatThrownBy(() -> mark(3, points)).as(points).isInstanceOf(Failure.Invalid.class).hasMessage("exam.mark.points");
        }
        assertThatThrownBy(() -> room.doAs(trainer, () -> marking.mark(room.ticket(trainer, attempt, 3), null, List.of(), null))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void the_list_tells_no_names_and_belongs_to_the_trainers_of_the_candidates() {
        assertThat(room.as(trainer, () -> queue.list(50))).extracting(WaitingAnswer::response).containsExactly("先问需求，再荐品牌。", "按订单复核。");
        Person elsewhere = People.someone().as(Role.TRAINER).enter();
        for (Person stranger : new Person[] {elsewhere, candidate, People.someone().in(trainer.unit()).enter()}) {
            assertThat(room.as(stranger, () -> queue.list(50))).isEmpty();
            assertThatThrownBy(() -> room.as(stranger, () -> queue.next(sitting, room.question(attempt, 3)))).isInstanceOf(Failure.NotFound.class);
        }
        assertThatThrownBy(() -> room.mark(elsewhere, attempt, 3, null, "1")).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void nobody_marks_his_own_answers() {
        Instant now = clock.instant();
        long own = room.set(anExam().on(room.topic(0, 1), 1).forCandidates(trainer).tagged("practice").between(now.minusSeconds(60), now.plusSeconds(600)));
        RunningAttempt mine = room.start(trainer, own);
        room.as(trainer, () -> save.save(ExamRoom.id(mine), 1, Json.createValue("我的答案。"), 1));
        room.submit(trainer, mine);
        assertThat(room.as(trainer, queue::waiting)).as("the other's two, not his own").isEqualTo(2);
        assertThatThrownBy(() -> room.mark(trainer, mine, 1, null, "1")).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void the_candidate_reads_the_markers_comment() {
        room.mark(trainer, attempt, 3, "漏了陈列。", "1");
        mark(4, "5");
        assertThat(room.sheet(candidate, attempt).items().get(2).comment()).isEqualTo("漏了陈列。");
    }

    private void mark(int slot, String points) {
        room.mark(trainer, attempt, slot, null, points);
    }
}
