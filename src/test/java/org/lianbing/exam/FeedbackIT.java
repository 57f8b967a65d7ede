package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.lianbing.people.Role;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** When a candidate sees what: each setting, before and after the closing. Result page, REST result and answer sheet read the same. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class FeedbackIT {

    @Inject
    ExamRoom room;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private Instant closes;

    @BeforeEach
    void somebody() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        closes = clock.instant().plus(Duration.ofHours(1));
    }

    @Test
    void at_once() {
        check(Feedback.NOW, true, "marks and answers", "marks and answers");
        check(Feedback.NOW, false, "marks", "marks");
    }

    @Test
    void when_it_has_closed() {
        check(Feedback.AFTER_CLOSING, true, "nothing", "marks and answers");
        check(Feedback.AFTER_CLOSING, false, "nothing", "marks");
    }

    @Test
    void never() {
        check(Feedback.NEVER, true, "nothing", "nothing");
        check(Feedback.NEVER, false, "nothing", "nothing");
    }

    private void check(Feedback feedback, boolean answers, String before, String after) {
        AnExam exam = anExam().on(room.topic(2, 0), 2).forCandidates(candidate).tagged("practice").feedback(feedback)
                .between(closes.minus(Duration.ofHours(2)), closes);
        RunningAttempt attempt = room.sit(candidate, room.set(answers ? exam : exam.marksOnly()), 1, clock.instant());
        String which = feedback + (answers ? " with answers" : " marks only");
        assertThat(seen(room.sheet(candidate, attempt))).as(which + ", before the closing").isEqualTo(before);
        assertThat(seen(travel.at(closes.plusSeconds(1), () -> room.sheet(candidate, attempt)))).as(which + ", after it").isEqualTo(after);
        assertThat(seen(room.sheet(trainer, attempt))).as(which + ", to the trainer").isEqualTo("marks and answers");
    }

    private static String seen(AnswerSheet sheet) {
        if (sheet.score() == null && sheet.passed() == null && sheet.items().isEmpty()) {
            return "nothing";
        }
        assertThat(sheet.score()).isEqualByComparingTo("5");
        assertThat(sheet.items()).extracting(AnswerSheet.Item::score).doesNotContainNull();
        return sheet.items().stream().allMatch(item -> JsonValue.TRUE.equals(item.key())) ? "marks and answers"
                : sheet.items().stream().allMatch(item -> item.key() == null && item.explanation() == null) ? "marks" : "something else";
    }
}
