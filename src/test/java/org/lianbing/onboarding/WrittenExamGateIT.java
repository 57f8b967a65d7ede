package org.lianbing.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.curriculum.Courses;
import org.lianbing.curriculum.NoteProgress;
import org.lianbing.exam.Counting;
import org.lianbing.exam.EntryGate;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.MySittings;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.exam.StartAttempt;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The written exam starts when all topics are learnt and all days ticked, or when a named person has opened it. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class WrittenExamGateIT {

    @Inject
    StartAttempt start;
    @Inject
    MySittings sittings;
    @Inject
    SetSitting set;
    @Inject
    OpenEarly early;
    @Inject
    NoteProgress progress;
    @Inject
    Courses courses;
    @Inject
    OutcomeStore outcomes;
    @Inject
    Members members;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    private Person newcomer;
    private Person trainer;

    @BeforeEach
    void a_newcomer_who_has_done_nothing_yet() {
        trainer = People.someone().as(Role.TRAINER).enter();
        newcomer = People.someone().in(trainer.unit()).newcomerSince(members.today(trainer.memberId()).minusDays(30)).enter();
    }

    @Test
    void says_what_is_missing_and_stays_shut() {
        long written = sitting("onboarding");
        assertThat(entry(written).missing()).extracting(EntryGate.Step::code).containsExactly("onboarding.gate.topics", "onboarding.gate.days");
        assertThat(entry(written).missing()).extracting(step -> step.words().get(0)).containsExactly("13", "10");
        assertThatThrownBy(() -> start(written)).isInstanceOf(Failure.Conflict.class).hasMessage("onboarding.gate.topics");
        shadowed();
        assertThat(entry(written).missing()).extracting(EntryGate.Step::code).containsExactly("onboarding.gate.topics");
    }

    @Test
    void opens_when_all_is_done() {
        long written = sitting("onboarding");
        shadowed();
        caller.as(newcomer.actor(), () -> {
            courses.course("onboarding").lessons().forEach(lesson -> progress.note(lesson.id(), 100, true));
            return null;
        });
        assertThat(entry(written).isFree()).isTrue();
        assertThat(start(written)).isNotEmpty();
    }

    @Test
    void is_opened_early_by_a_named_person_with_a_reason_and_what_has_begun_goes_on() {
        long written = sitting("onboarding");
        assertThatThrownBy(() -> open(trainer, " ")).isInstanceOf(Failure.Invalid.class);
        open(trainer, "轮换在即");
        assertThatThrownBy(() -> open(trainer, "再来一次")).isInstanceOf(Failure.Conflict.class);
        assertThat(entry(written).remarks()).extracting(EntryGate.Step::words).containsExactly(List.of(trainer.name(), "轮换在即"));
        String begun = start(written);
        caller.as(trainer.actor(), () -> {
            early.takeBack(newcomer.memberId());
            return null;
        });
        assertThat(entry(written).isFree()).isFalse();
        assertThat(start(written)).isEqualTo(begun);
    }

    @Test
    void nobody_opens_it_who_is_not_over_the_newcomer() {
        Person mentor = People.someone().in(trainer.unit()).as(Role.MENTOR).enter();
        Person elsewhere = People.someone().as(Role.TRAINER, Role.HR, Role.DIRECTOR).enter();
        assertThatThrownBy(() -> open(newcomer, "我自己")).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> open(mentor, "我徒弟")).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> open(elsewhere, "别处")).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void other_exams_know_no_gate() {
        assertThat(start(sitting("practice"))).isNotEmpty();
    }

    private void shadowed() {
        outcomes.state(new Outcome("integration", People.unique("paper"), newcomer.memberId(), "shadowing", new Activity("paper/1", "跟班"),
                OutcomeState.GRADED, Score.of(10), Score.of(10), true, clock.instant(), null, Set.of()));
    }

    private void open(Person who, String reason) {
        caller.as(who.actor(), () -> {
            early.open(newcomer.memberId(), reason);
            return null;
        });
    }

    private EntryGate.Entry entry(long sitting) {
        return caller.as(newcomer.actor(), () -> sittings.get(sitting)).entry();
    }

    private String start(long sitting) {
        return caller.as(newcomer.actor(), () -> start.start(sitting)).attemptId();
    }

    private long sitting(String tag) {
        Instant now = clock.instant();
        return caller.as(Actor.system("test"), () -> set.set(new NewSitting("测试：" + tag, List.of(new PaperPart("onboarding/service", 2, Score.of(5))),
                true, true, now.minusSeconds(60), now.plus(Duration.ofDays(1)), 30, 1, 60, true, Feedback.NOW, true, Counting.BEST, Set.of(tag), null,
                "", List.of(newcomer.memberId()))));
    }
}
