package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** When an attempt may start, and when it is the old one that goes on. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class StartAttemptIT {

    @Inject
    ExamRoom room;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person candidate;
    private Instant opens;
    private Instant closes;

    @BeforeEach
    void somebody() {
        candidate = People.someone().enter();
        opens = clock.instant().plus(Duration.ofHours(1));
        closes = opens.plus(Duration.ofHours(3));
    }

    @Test
    void starts_from_the_first_second_to_the_last() {
        long sitting = room.set(exam().attempts(2).lasting(1));
        assertThat(startedAt(sitting, opens).fresh()).isTrue();
        assertThat(startedAt(sitting, closes).endsAt()).isEqualTo(closes);
    }

    @Test
    void is_refused_one_second_too_early_or_too_late() {
        long sitting = room.set(exam());
        assertThatThrownBy(() -> startedAt(sitting, opens.minusSeconds(1))).isInstanceOf(Failure.Conflict.class).hasMessage("exam.sitting.notYetOpen");
        assertThatThrownBy(() -> startedAt(sitting, closes.plusSeconds(1))).isInstanceOf(Failure.Conflict.class).hasMessage("exam.sitting.closed");
    }

    @Test
    void who_has_more_time_than_the_sitting_still_comes_back_to_his_attempt() {
        long sitting = room.set(exam().lasting(480));
        RunningAttempt attempt = startedAt(sitting, closes.minusSeconds(60));
        assertThat(startedAt(sitting, closes.minusSeconds(1)).attemptId()).isEqualTo(attempt.attemptId());
    }

    @Test
    void a_next_attempt_goes_on_though_the_one_before_still_waits_for_the_bell() {
        long sitting = room.set(exam().attempts(3).lasting(30));
        RunningAttempt first = startedAt(sitting, opens);
        Instant later = first.endsAt().plusSeconds(1);
        RunningAttempt second = startedAt(sitting, later);
        RunningAttempt reloaded = startedAt(sitting, later.plusSeconds(5));
        assertThat(second.attemptId()).isNotEqualTo(first.attemptId());
        assertThat(reloaded.attemptId()).isEqualTo(second.attemptId());
        assertThat(reloaded.fresh()).isFalse();
    }

    private RunningAttempt startedAt(long sitting, Instant instant) {
        return travel.at(instant, () -> room.start(candidate, sitting));
    }

    private AnExam exam() {
        return anExam().on(room.topic(3, 0), 3).forCandidates(candidate).tagged("practice").between(opens, closes);
    }
}
