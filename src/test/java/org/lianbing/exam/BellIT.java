package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
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
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Role;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/**
 * What the server does by itself when time is up. The exams lie in the past, where the product's own job would find them too; so
 * each is set and sat in one transaction, before that job can see it.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class BellIT {

    @Inject
    ExamRoom room;
    @Inject
    BellJob bell;
    @Inject
    Sittings sittings;
    @Inject
    SettleSitting settle;
    @Inject
    ExtraTime time;
    @Inject
    UserTransaction transaction;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private Instant opened;
    private Instant closed;

    @BeforeEach
    void somebody() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        opened = clock.instant().minus(Duration.ofHours(3));
        closed = opened.plus(Duration.ofHours(2));
    }

    @Test
    void an_attempt_that_nobody_hands_in_is_handed_in_when_the_bell_rang() throws Exception {
        transaction.begin();
        long sitting = room.set(exam().lasting(30));
        RunningAttempt attempt = travel.at(opened, () -> room.start(candidate, sitting));
        travel.at(opened.plusSeconds(60), () -> IntStream.rangeClosed(1, 3).mapToObj(slot -> room.save(candidate, attempt, slot, true, 1)).toList());
        transaction.commit();
        bell.run();
        AnswerSheet sheet = room.sheet(candidate, attempt);
        assertThat(sheet.state()).isEqualTo("final");
        assertThat(sheet.byBell()).isTrue();
        assertThat(sheet.submittedAt()).isEqualTo(attempt.endsAt()).isEqualTo(opened.plus(Duration.ofMinutes(30)));
        assertThat(outcome(sitting, candidate)).matches(outcome -> outcome.score().equals(Score.of(15)) && outcome.passed()
                && outcome.occurredAt().equals(attempt.endsAt()));
    }

    @Test
    void an_attempt_ends_with_its_sitting_at_the_latest() throws Exception {
        transaction.begin();
        long sitting = room.set(exam().lasting(60));
        RunningAttempt attempt = travel.at(closed.minusSeconds(600), () -> room.start(candidate, sitting));
        transaction.commit();
        assertThat(attempt.endsAt()).isEqualTo(closed);
    }

    @Test
    void who_did_not_come_is_absent_and_who_was_excused_is_excused() throws Exception {
        Person excused = People.someone().in(trainer.unit()).enter();
        transaction.begin();
        long sitting = room.set(exam().forCandidates(excused));
        room.doAs(trainer, () -> settle.excuse(sitting, excused.memberId(), "病假"));
        transaction.commit();
        bell.run();
        assertThat(outcome(sitting, candidate)).matches(outcome -> outcome.state() == OutcomeState.ABSENT && outcome.occurredAt().equals(closed)
                && outcome.score() == null && outcome.evidence() == null);
        assertThat(outcome(sitting, excused).state()).isEqualTo(OutcomeState.EXCUSED);
    }

    @Test
    void who_came_is_not_absent() throws Exception {
        transaction.begin();
        long sitting = room.set(exam());
        room.sit(candidate, sitting, 4, opened);
        transaction.commit();
        bell.run();
        assertThat(room.outcome(sitting, candidate)).get().matches(stated -> stated.revision() == 1 && stated.outcome().score().equals(Score.of(20)));
    }

    @Test
    void who_is_excused_afterwards_is_corrected() throws Exception {
        transaction.begin();
        long sitting = room.set(exam());
        transaction.commit();
        bell.run();
        room.doAs(trainer, () -> settle.excuse(sitting, candidate.memberId(), "当天出勤支援，主任证明"));
        assertThat(room.outcome(sitting, candidate)).get().matches(stated -> stated.revision() == 2
                && stated.outcome().state() == OutcomeState.EXCUSED && stated.outcome().occurredAt().equals(closed));
    }

    @Test
    void absences_wait_until_the_last_extended_attempt_is_over() throws Exception {
        Person absent = People.someone().in(trainer.unit()).enter();
        Instant now = clock.instant();
        Instant closes = now.plusSeconds(600);
        long sitting = room.set(exam().forCandidates(absent).between(opened, closes));
        RunningAttempt attempt = room.start(candidate, sitting);
        room.doAs(trainer, () -> time.give(sitting, List.of(candidate.memberId()), 30, "停电"));
        assertThat(sittings.unsettled(closes.plusSeconds(60), Integer.MAX_VALUE)).doesNotContain(sitting);
        SavedAnswer saved = travel.at(closes.plusSeconds(60), () -> room.save(candidate, attempt, 1, true, 1));
        assertThat(saved.endsAt()).isEqualTo(attempt.endsAt().plus(Duration.ofMinutes(30)));
        room.submit(candidate, attempt);
        assertThat(sittings.unsettled(closes.plusSeconds(60), Integer.MAX_VALUE)).contains(sitting);
    }

    private AnExam exam() {
        return anExam().on(room.topic(5, 0), 5).forCandidates(candidate).tagged("practice").between(opened, closed);
    }

    private Outcome outcome(long sitting, Person who) {
        return room.outcome(sitting, who).orElseThrow().outcome();
    }
}
