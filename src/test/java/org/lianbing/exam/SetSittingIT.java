package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
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
import org.lianbing.kernel.Problem;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Setting an exam: what the paper keeps, and what is refused. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SetSittingIT {

    @Inject
    ExamRoom room;
    @Inject
    SetSitting set;
    @Inject
    Audience audience;
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
    void a_drawn_paper_keeps_the_revisions_of_its_day_when_the_bank_changes() {
        String topic = room.topic(6, 0);
        long sitting = setByTrainer(exam().on(topic, 6).drawn());
        room.keep(topic.replace("/topic", ""), "2", 6, 0);
        assertThat(room.start(candidate, sitting).items()).hasSize(6).allMatch(item -> item.prompt().startsWith("1-"));
        long next = setByTrainer(exam().on(topic, 6).drawn());
        assertThat(room.start(candidate, next).items()).hasSize(6).allMatch(item -> item.prompt().startsWith("2-"));
    }

    @Test
    void every_candidate_draws_his_own_and_a_fixed_paper_is_the_same_for_all() {
        Person other = People.someone().in(trainer.unit()).enter();
        String topic = room.topic(40, 0);
        long drawn = setByTrainer(exam().on(topic, 20).drawn().forCandidates(other));
        assertThat(room.start(candidate, drawn).items()).extracting(AttemptItem::prompt).doesNotHaveDuplicates()
                .isNotEqualTo(room.start(other, drawn).items().stream().map(AttemptItem::prompt).toList());
        long fixed = setByTrainer(exam().on(topic, 20).forCandidates(other));
        assertThat(room.start(candidate, fixed).items()).isEqualTo(room.start(other, fixed).items());
    }

    @Test
    void a_shortage_is_named_with_topic_wish_and_stock() {
        String topic = room.topic(3, 2);
        Failure.Invalid refused = catchThrowableOfType(Failure.Invalid.class, () -> setByTrainer(exam().on(topic, 4).withoutMarkers()));
        assertThat(refused.problems()).singleElement().isEqualTo(Problem.at("parts", "exam.paper.shortage", "测试专题", 4, 3));
        assertThat(setByTrainer(exam().on(topic, 5))).isPositive();
    }

    @Test
    void a_paper_without_questions_is_refused() {
        Failure.Invalid refused = catchThrowableOfType(Failure.Invalid.class, () -> setByTrainer(exam()));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("exam.paper.empty");
    }

    @Test
    void a_trainer_sets_exams_for_his_own_members_only() {
        String topic = room.topic(3, 0);
        Person stranger = People.someone().enter();
        assertThatThrownBy(() -> setByTrainer(exam().on(topic, 3).forCandidates(stranger))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.as(candidate, () -> set.set(exam().on(topic, 3).set()))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void an_audience_by_number_names_every_number_that_nobody_has() {
        Failure.Invalid refused = catchThrowableOfType(Failure.Invalid.class,
                () -> room.as(trainer, () -> audience.withNumbers(List.of(candidate.number(), "no-such-1", "no-such-2"))));
        assertThat(refused.problems()).extracting(Problem::code, problem -> problem.args().get(0))
                .containsExactly(tuple("exam.candidate.noNumber", "no-such-1"),
                        tuple("exam.candidate.noNumber", "no-such-2"));
    }

    @Test
    void who_sets_no_exams_learns_nothing_of_who_has_which_number() {
        assertThatThrownBy(() -> room.as(candidate, () -> audience.withNumbers(List.of("no-such-1")))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> room.as(candidate, () -> audience.in(candidate.unit(), null))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void an_audience_is_everyone_in_post_in_the_unit_and_below() {
        Person below = People.someone().in(People.unitBelow(trainer.unit())).enter();
        People.someone().in(trainer.unit()).withoutPost().enter();
        People.someone().enter();
        assertThat(room.as(trainer, () -> audience.in(trainer.unit(), null))).containsExactlyInAnyOrder(trainer.memberId(), candidate.memberId(), below.memberId());
    }

    @Test
    void an_audience_may_be_everyone_who_holds_a_role_whatever_his_post() {
        Person mentor = People.someone().in(People.unitBelow(trainer.unit())).withoutPost().as(Role.MENTOR).enter();
        People.someone().as(Role.MENTOR).enter();
        assertThat(room.as(trainer, () -> audience.in(trainer.unit(), "role:mentor"))).containsExactly(mentor.memberId());
        assertThatThrownBy(() -> room.as(trainer, () -> audience.in(trainer.unit(), "role:king"))).isInstanceOf(Failure.Invalid.class);
    }

    private long setByTrainer(AnExam exam) {
        return room.as(trainer, () -> set.set(exam.set()));
    }

    private AnExam exam() {
        Instant now = clock.instant();
        return anExam().forCandidates(candidate).tagged("practice").between(now.minusSeconds(60), now.plus(Duration.ofDays(1)));
    }
}
