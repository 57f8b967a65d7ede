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
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.notice.Notify;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What an invigilator does about a whole room, and about a hand-in that was a mistake. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class RoomIT {

    @Inject
    ExamRoom room;
    @Inject
    ReopenAttempt reopen;
    @Inject
    CancelSitting cancel;
    @Inject
    ExtraTime time;
    @Inject
    SettleSitting settle;
    @Inject
    TellCandidates tell;
    @Inject
    MarkSheets marks;
    @Inject
    SittingDesk desk;
    @Inject
    MySittings mine;
    @Inject
    Notify notify;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private Person other;
    private long sitting;

    @BeforeEach
    void an_exam_that_is_open_for_two() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        other = People.someone().in(trainer.unit()).enter();
        Instant now = clock.instant();
        sitting = room.set(anExam().on(room.topic(4, 0), 4).forCandidates(candidate, other).tagged("practice").lasting(60)
                .between(now.minusSeconds(60), now.plus(Duration.ofDays(1))));
    }

    @Test
    void a_hand_in_by_mistake_is_taken_back_with_its_answers_and_the_outcome_waits() {
        RunningAttempt attempt = handedIn(candidate, 2);
        assertThat(room.outcome(sitting, candidate).orElseThrow().outcome().score()).isEqualTo(Score.of(10));
        room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempt), "误点交卷"));
        assertThat(room.outcome(sitting, candidate).orElseThrow().outcome().state()).isEqualTo(OutcomeState.WITHDRAWN);
        RunningAttempt again = room.start(candidate, sitting);
        assertThat(again.attemptId()).isEqualTo(attempt.attemptId());
        assertThat(again.items()).filteredOn(item -> item.response() != null).hasSize(2);
        assertThat(room.sheet(candidate, attempt).reopenings()).singleElement().matches(taken -> taken.reason().equals("误点交卷"));
        room.save(candidate, attempt, 3, true, 1);
        room.submit(candidate, attempt);
        assertThat(room.outcome(sitting, candidate).orElseThrow()).matches(stated -> stated.revision() == 3
                && stated.outcome().state() == OutcomeState.GRADED && stated.outcome().score().equals(Score.of(15)));
    }

    @Test
    void he_gets_back_the_time_that_he_had_left() {
        RunningAttempt attempt = handedIn(candidate, 1);
        room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempt), "误点交卷"));
        Duration left = Duration.between(clock.instant(), room.start(candidate, sitting).endsAt());
        assertThat(left).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void nothing_is_taken_back_without_a_reason_by_a_stranger_or_by_the_candidate() {
        RunningAttempt attempt = handedIn(candidate, 1);
        assertThatThrownBy(() -> room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempt), " "))).isInstanceOf(Failure.Invalid.class);
        for (Person stranger : List.of(People.someone().as(Role.TRAINER).enter(), candidate, other)) {
            assertThatThrownBy(() -> room.doAs(stranger, () -> reopen.reopen(ExamRoom.id(attempt), "误点"))).isInstanceOf(Failure.Forbidden.class);
        }
        assertThat(room.outcome(sitting, candidate).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void an_attempt_that_is_open_is_not_taken_back() {
        RunningAttempt attempt = room.start(candidate, sitting);
        assertThatThrownBy(() -> room.doAs(trainer, () -> reopen.reopen(ExamRoom.id(attempt), "误点"))).hasMessage("exam.reopen.open");
    }

    @Test
    void more_time_for_all_moves_every_running_attempt_and_the_end() {
        RunningAttempt attempt = room.start(candidate, sitting);
        Instant closes = detail().closesAt();
        assertThat(room.as(trainer, () -> time.giveAll(sitting, 10, "停电"))).isEqualTo(1);
        assertThat(room.start(candidate, sitting).endsAt()).isEqualTo(attempt.endsAt().plus(Duration.ofMinutes(10)));
        assertThat(detail().closesAt()).isEqualTo(closes.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> room.doAs(candidate, () -> time.giveAll(sitting, 10, "停电"))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.giveAll(sitting, 0, "停电"))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> room.doAs(trainer, () -> time.giveAll(sitting, 241, "停电"))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void an_exam_that_nobody_started_is_called_off_and_its_candidates_are_told() {
        room.doAs(trainer, () -> cancel.cancel(sitting, "改期"));
        assertThat(detail().state()).isEqualTo("cancelled");
        assertThatThrownBy(() -> room.start(candidate, sitting)).isInstanceOf(Failure.NotFound.class);
        assertThat(room.as(candidate, () -> mine.due())).isEmpty();
        assertThat(notify.told("sitting/" + sitting)).containsOnlyKeys(candidate.memberId(), other.memberId());
        assertThatThrownBy(() -> room.doAs(trainer, () -> cancel.cancel(sitting, "改期"))).hasMessage("exam.cancel.again");
    }

    @Test
    void an_exam_that_somebody_started_goes_on() {
        room.start(candidate, sitting);
        assertThatThrownBy(() -> room.doAs(trainer, () -> cancel.cancel(sitting, "改期"))).hasMessage("exam.cancel.started");
    }

    @Test
    void only_who_has_not_begun_is_reminded_and_who_has_handed_in_finds_nothing_unread() {
        handedIn(candidate, 1);
        assertThat(room.as(trainer, () -> tell.remind(sitting))).isEqualTo(1);
        assertThat(notify.told("sitting/" + sitting).get(candidate.memberId()).readAt()).isNotNull();
        assertThat(notify.told("sitting/" + sitting).get(other.memberId()).readAt()).isNull();
        assertThatThrownBy(() -> room.doAs(candidate, () -> tell.remind(sitting))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void the_mark_sheet_ranks_results_and_names_who_is_excused() {
        handedIn(candidate, 3);
        room.doAs(trainer, () -> settle.excuse(sitting, other.memberId(), "病假"));
        MarkSheet sheet = room.as(trainer, () -> marks.get(sitting));
        assertThat(sheet.rows()).extracting(MarkSheet.Row::state).containsExactly("final", "excused");
        assertThat(sheet.rows().get(0)).matches(row -> row.rank() == 1 && row.score().intValueExact() == 15 && row.passed());
        assertThatThrownBy(() -> room.as(People.someone().as(Role.TRAINER).enter(), () -> marks.get(sitting))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void who_has_begun_is_not_excused_and_an_excuse_can_be_taken_back() {
        room.start(candidate, sitting);
        assertThatThrownBy(() -> room.doAs(trainer, () -> settle.excuse(sitting, candidate.memberId(), "病假"))).hasMessage("exam.excuse.tooLate");
        room.doAs(trainer, () -> settle.excuse(sitting, other.memberId(), "病假"));
        room.doAs(trainer, () -> settle.withdrawExcuse(sitting, other.memberId(), "点错了人"));
        assertThat(detail().count("waiting")).isEqualTo(1);
    }

    private SittingDetail detail() {
        return room.as(trainer, () -> desk.get(sitting));
    }

    private RunningAttempt handedIn(Person who, int right) {
        RunningAttempt attempt = room.start(who, sitting);
        for (int slot = 1; slot <= right; slot++) {
            room.save(who, attempt, slot, true, 1);
        }
        room.submit(who, attempt);
        return attempt;
    }
}
