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
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
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
    UserTransaction transaction;
    @Inject
    Clock clock;

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
        assertThat(room.as(trainer, marking::waiting)).isEqualTo(2);
        mark(3, "4.5");
        assertThat(room.sheet(candidate, attempt).state()).isEqualTo("marking");
        assertThat(room.outcome(sitting, candidate)).isEmpty();
        mark(4, "2");
        assertThat(room.sheet(candidate, attempt)).matches(sheet -> sheet.state().equals("final") && sheet.score().compareTo(new BigDecimal("16.5")) == 0);
        assertThat(room.outcome(sitting, candidate)).get().matches(stated -> stated.outcome().score().equals(Score.of("16.5")));
        assertThat(room.as(trainer, marking::waiting)).isZero();
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
        assertThat(room.as(trainer, marking::waiting)).isEqualTo(1);
    }

    @Test
    void an_answer_is_marked_once() {
        mark(3, "4");
        assertThatThrownBy(() -> mark(3, "5")).isInstanceOf(Failure.Conflict.class).hasMessage("exam.mark.done");
        assertThatThrownBy(() -> mark(1, "5")).as("by the machine").isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void marks_lie_between_nothing_and_the_items_points() {
        for (String points : new String[] {"-1", "5.1", "1.00001"}) {
            assertThatThrownBy(() -> mark(3, points)).as(points).isInstanceOf(Failure.Invalid.class).hasMessage("exam.mark.points");
        }
        assertThatThrownBy(() -> room.doAs(trainer, () -> marking.mark(ExamRoom.id(attempt), 3, null, null))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void the_list_tells_no_names_and_belongs_to_the_trainers_of_the_candidates() {
        assertThat(room.as(trainer, () -> marking.list(50))).extracting(WaitingAnswer::slot).containsExactly(3, 4);
        Person elsewhere = People.someone().as(Role.TRAINER).enter();
        assertThat(room.as(elsewhere, () -> marking.list(50))).isEmpty();
        assertThatThrownBy(() -> room.doAs(elsewhere, () -> marking.mark(ExamRoom.id(attempt), 3, BigDecimal.ONE, null)))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.as(candidate, () -> marking.list(50))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void nobody_marks_his_own_answers() {
        Instant now = clock.instant();
        long own = room.set(anExam().on(room.topic(0, 1), 1).forCandidates(trainer).tagged("practice").between(now.minusSeconds(60), now.plusSeconds(600)));
        RunningAttempt mine = room.start(trainer, own);
        room.as(trainer, () -> save.save(ExamRoom.id(mine), 1, Json.createValue("我的答案。"), 1));
        room.submit(trainer, mine);
        assertThatThrownBy(() -> room.doAs(trainer, () -> marking.mark(ExamRoom.id(mine), 1, BigDecimal.ONE, null))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void the_candidate_reads_the_markers_comment() {
        room.doAs(trainer, () -> marking.mark(ExamRoom.id(attempt), 3, BigDecimal.ONE, "漏了陈列。"));
        mark(4, "5");
        assertThat(room.sheet(candidate, attempt).items().get(2).comment()).isEqualTo("漏了陈列。");
    }

    private void mark(int slot, String points) {
        room.doAs(trainer, () -> marking.mark(ExamRoom.id(attempt), slot, new BigDecimal(points), null));
    }
}
