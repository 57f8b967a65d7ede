package org.lianbing.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.exam.Counting;
import org.lianbing.exam.Feedback;
import org.lianbing.exam.NewSitting;
import org.lianbing.exam.PaperPart;
import org.lianbing.exam.SetSitting;
import org.lianbing.kernel.Activity;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Score;
import org.lianbing.people.KeepRoster;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** 我的转正: what is done, what counts, who decides, by when. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MyConfirmationIT {

    @Inject
    MyConfirmation confirmation;
    @Inject
    SetSitting set;
    @Inject
    OutcomeStore outcomes;
    @Inject
    KeepRoster roster;
    @Inject
    Members members;
    @Inject
    Caller caller;
    @Inject
    Clock clock;

    private Person mentor;
    private Person newcomer;

    @BeforeEach
    void a_newcomer_of_thirty_days() {
        mentor = People.someone().as(Role.MENTOR).enter();
        newcomer = People.someone().in(mentor.unit()).newcomerSince(members.today(mentor.memberId()).minusDays(30)).accompaniedBy(mentor).enter();
    }

    @Test
    void begins_with_the_course_the_mentor_and_the_day_of_decision() {
        Confirmation mine = mine();
        LocalDate today = members.today(newcomer.memberId());
        assertThat(mine.from()).isEqualTo(today.minusDays(30));
        assertThat(mine.due()).isEqualTo(today.minusDays(30).plusYears(1));
        assertThat(mine.daysLeft()).isBetween(334L, 336L);
        assertThat(mine.mentor().id()).isEqualTo(mentor.memberId());
        assertThat(mine.course().done()).isZero();
        assertThat(mine.course().total()).isEqualTo(13);
        assertThat(mine).matches(first -> first.exam() == null && first.shadowing() == null && first.sitting() == null && !first.examPassed());
    }

    @Test
    void names_who_assesses_and_who_decides() {
        Person director = People.someone().in(newcomer.unit()).as(Role.DIRECTOR).enter();
        Person deputy = People.someone().in(newcomer.unit()).as(Role.DEPUTY).enter();
        People.someone().as(Role.DIRECTOR, Role.DEPUTY).enter();
        assertThat(mine().assessors()).extracting(card -> card.id()).containsExactly(director.memberId());
        assertThat(mine().deciders()).extracting(card -> card.id()).containsExactly(deputy.memberId());
    }

    @Test
    void leads_to_the_written_exam_and_to_no_other() {
        sitting("practice");
        assertThat(mine().sitting()).isNull();
        long written = sitting("onboarding");
        assertThat(mine().sitting()).matches(sitting -> sitting.id().equals(Long.toString(written)) && sitting.state().equals("open"));
    }

    @Test
    void shows_the_written_exam_and_the_shadowing_once_they_have_a_result() {
        state("exam", "58", false, "practice");
        assertThat(mine().exam()).isNull();
        state("exam", "58", false, "onboarding");
        assertThat(mine().examPassed()).isFalse();
        state("exam", "76", true, "onboarding");
        state("shadowing", "10", true);
        Confirmation mine = mine();
        assertThat(mine.examPassed()).isTrue();
        assertThat(mine.exam().outcome().score()).isEqualTo(Score.of(76));
        assertThat(mine.shadowing().outcome().score()).isEqualTo(Score.of(10));
    }

    @Test
    void is_for_newcomers_only_and_ends_when_they_are_taken_on() {
        assertThatThrownBy(() -> caller.as(mentor.actor(), confirmation::get)).isInstanceOf(Failure.NotFound.class).hasMessage("onboarding.notNewcomer");
        caller.as(Actor.system("test"), () -> {
            roster.passOnboarding(newcomer.memberId(), members.today(newcomer.memberId()));
            return null;
        });
        assertThatThrownBy(this::mine).isInstanceOf(Failure.NotFound.class);
    }

    private Confirmation mine() {
        return caller.as(newcomer.actor(), confirmation::get);
    }

    private long sitting(String tag) {
        Instant now = clock.instant();
        return caller.as(Actor.system("test"), () -> set.set(new NewSitting("测试：" + tag, List.of(new PaperPart("onboarding/service", 2, Score.of(5))),
                true, true, now.minusSeconds(60), now.plus(Duration.ofDays(1)), 30, 1, 60, true, Feedback.NOW, true, Counting.BEST, Set.of(tag), null,
                "", List.of(newcomer.memberId()))));
    }

    private void state(String kind, String score, boolean passed, String... tags) {
        outcomes.state(new Outcome("test", People.unique(kind), newcomer.memberId(), kind, new Activity("test/1", "测试"), OutcomeState.GRADED,
                Score.of(score), Score.of(100), passed, clock.instant(), null, Set.of(tags)));
    }
}
