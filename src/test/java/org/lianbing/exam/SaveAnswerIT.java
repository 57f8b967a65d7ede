package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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

/** Nothing that the server has acknowledged is lost, and nothing older replaces something newer. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SaveAnswerIT {

    @Inject
    ExamRoom room;
    @Inject
    SaveAnswer save;
    @Inject
    ExtraTime time;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person candidate;
    private long sitting;
    private RunningAttempt attempt;

    @BeforeEach
    void a_running_attempt() {
        candidate = People.someone().enter();
        Instant now = clock.instant();
        sitting = room.set(anExam().on(room.topic(21, 0), 21).forCandidates(candidate).tagged("practice")
                .between(now.minusSeconds(60), now.plus(Duration.ofDays(1))));
        attempt = room.start(candidate, sitting);
    }

    @Test
    void who_comes_back_finds_the_same_attempt_with_his_answers() {
        room.save(candidate, attempt, 3, true, 5);
        RunningAttempt resumed = room.start(candidate, sitting);
        assertThat(resumed.attemptId()).isEqualTo(attempt.attemptId());
        assertThat(resumed.fresh()).isFalse();
        assertThat(resumed.items()).filteredOn(item -> item.slot() == 3).singleElement()
                .matches(item -> item.seq() == 5 && item.response() == JsonValue.TRUE);
        assertThat(resumed.items()).filteredOn(item -> item.slot() != 3).hasSize(20).allMatch(item -> item.seq() == 0 && item.response() == null);
    }

    @Test
    void of_two_tabs_neither_loses_what_the_other_saved() {
        RunningAttempt openedBefore = room.start(candidate, sitting);
        IntStream.rangeClosed(1, 20).forEach(slot -> room.save(candidate, attempt, slot, true, 1));
        room.save(candidate, openedBefore, 21, false, 1);
        assertThat(room.start(candidate, sitting).items()).hasSize(21).allMatch(item -> item.seq() == 1)
                .filteredOn(item -> item.response() == JsonValue.TRUE).hasSize(20);
    }

    @Test
    void a_delayed_older_save_changes_nothing_and_tells_what_is_stored() {
        SavedAnswer newer = room.save(candidate, attempt, 1, true, 2);
        SavedAnswer late = room.save(candidate, attempt, 1, false, 1);
        assertThat(newer.stale()).isFalse();
        assertThat(late).usingRecursiveComparison().ignoringFields("serverNow", "stale").isEqualTo(newer);
        assertThat(late.stale()).isTrue();
        assertThat(stored(1)).isEqualTo(JsonValue.TRUE);
    }

    @Test
    void the_same_save_again_is_acknowledged_again() {
        SavedAnswer first = room.save(candidate, attempt, 1, true, 1);
        SavedAnswer again = room.save(candidate, attempt, 1, true, 1);
        assertThat(again.seq()).isEqualTo(1);
        assertThat(again.response()).isEqualTo(JsonValue.TRUE);
        assertThat(again.savedAt()).isEqualTo(first.savedAt());
    }

    @Test
    void an_answer_can_be_taken_back() {
        room.save(candidate, attempt, 1, true, 1);
        assertThat(room.save(candidate, attempt, 1, null, 2).response()).isNull();
        assertThat(stored(1)).isNull();
    }

    @Test
    void an_answer_of_another_kind_or_slot_is_refused() {
        long id = ExamRoom.id(attempt);
        assertThatThrownBy(() -> room.as(candidate, () -> save.save(id, 1, Json.createValue("yes"), 1))).isInstanceOf(Failure.Invalid.class)
                .hasMessage("question.response.shape");
        assertThatThrownBy(() -> room.save(candidate, attempt, 1, true, 0)).isInstanceOf(Failure.Invalid.class).hasMessage("exam.answer.seq");
        assertThatThrownBy(() -> room.save(candidate, attempt, 22, true, 1)).isInstanceOf(Failure.NotFound.class);
        assertThat(stored(1)).isNull();
    }

    @Test
    void is_saved_at_the_bell_and_refused_one_second_after() {
        assertThat(at(attempt.endsAt(), 1).stale()).isFalse();
        assertThatThrownBy(() -> at(attempt.endsAt().plusSeconds(1), 2)).isInstanceOf(Failure.Conflict.class).hasMessage("exam.attempt.closed");
        assertThat(stored(1)).isEqualTo(JsonValue.TRUE);
        assertThat(stored(2)).isNull();
    }

    @Test
    void a_node_that_knows_the_bell_refuses_after_it_too() {
        room.save(candidate, attempt, 1, true, 1);
        assertThat(at(attempt.endsAt(), 2).stale()).isFalse();
        assertThatThrownBy(() -> at(attempt.endsAt().plusSeconds(1), 3)).isInstanceOf(Failure.Conflict.class);
        assertThat(lateAnswers()).hasSize(1);
    }

    @Test
    void a_bell_that_was_moved_between_two_saves_is_told_by_the_next() {
        room.save(candidate, attempt, 1, true, 1);
        Person trainer = People.someone().in(candidate.unit()).as(Role.TRAINER).enter();
        room.doAs(trainer, () -> time.give(sitting, List.of(candidate.memberId()), 10, "断网"));
        Instant moved = attempt.endsAt().plus(Duration.ofMinutes(10));
        assertThat(List.of(room.save(candidate, attempt, 2, true, 1), room.save(candidate, attempt, 3, true, 1), at(moved, 4)))
                .allMatch(saved -> !saved.stale() && saved.endsAt().equals(moved));
    }

    @Test
    void what_comes_after_the_bell_is_kept_uncounted() {
        Instant late = attempt.endsAt().plusSeconds(1);
        assertThatThrownBy(() -> at(late, 2)).isInstanceOf(Failure.Conflict.class);
        assertThatThrownBy(() -> at(late.plusSeconds(3), 2)).isInstanceOf(Failure.Conflict.class);
        assertThat(lateAnswers()).singleElement().matches(kept -> kept.slot() == 2 && kept.response() == JsonValue.TRUE
                && kept.receivedAt().equals(late) && kept.admittedReason() == null);
    }

    @Test
    void what_comes_after_handing_in_is_kept_uncounted() {
        room.save(candidate, attempt, 1, true, 1);
        room.submit(candidate, attempt);
        assertThatThrownBy(() -> room.save(candidate, attempt, 1, false, 2)).isInstanceOf(Failure.Conflict.class).hasMessage("exam.attempt.closed");
        assertThat(lateAnswers()).singleElement().matches(kept -> kept.slot() == 1 && kept.response() == JsonValue.FALSE);
        assertThat(room.sheet(candidate, attempt).items().get(0).response()).isEqualTo(JsonValue.TRUE);
    }

    @Test
    void what_was_saved_in_time_is_acknowledged_also_after_handing_in() {
        room.save(candidate, attempt, 1, true, 1);
        room.submit(candidate, attempt);
        assertThat(room.save(candidate, attempt, 1, true, 1).response()).isEqualTo(JsonValue.TRUE);
        assertThat(lateAnswers()).isEmpty();
    }

    private SavedAnswer at(Instant instant, int slot) {
        return travel.at(instant, () -> room.save(candidate, attempt, slot, true, 1));
    }

    private JsonValue stored(int slot) {
        return room.start(candidate, sitting).items().get(slot - 1).response();
    }

    private List<AnswerSheet.Late> lateAnswers() {
        return room.sheet(People.someone().in(candidate.unit()).as(Role.TRAINER).enter(), attempt).late();
    }
}
