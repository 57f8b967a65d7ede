package org.lianbing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.notice.Inbox;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Who has not learnt what he is to learn, and what a reminder came to. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class WhoLearnsIT {

    @Inject
    WhoLearns who;
    @Inject
    RemindLearners remind;
    @Inject
    Courses courses;
    @Inject
    NoteProgress progress;
    @Inject
    Inbox inbox;
    @Inject
    Members members;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person director;
    private Person busy;
    private Person silent;

    @BeforeEach
    void a_department_of_two_newcomers() {
        director = People.someone().withoutPost().as(Role.DIRECTOR).enter();
        busy = newcomer("忙人");
        silent = newcomer("闲人");
        learn(busy, Duration.ofDays(1));
        learn(silent, Duration.ofDays(20));
    }

    @Test
    void counts_lessons_of_the_own_tier_and_finds_who_has_stopped() {
        assertThat(see("", LearnerFilter.Show.OPEN)).extracting(Learner::done, Learner::total).containsExactly(
                org.assertj.core.groups.Tuple.tuple(1, 13), org.assertj.core.groups.Tuple.tuple(1, 13));
        assertThat(see("", LearnerFilter.Show.SILENT)).extracting(learner -> learner.member().id()).containsExactly(silent.memberId());
    }

    @Test
    void of_one_lesson_it_is_done_or_not() {
        String first = caller.as(busy.actor(), () -> courses.course("onboarding").lessons().get(0).ref());
        String second = caller.as(busy.actor(), () -> courses.course("onboarding").lessons().get(1).ref());
        assertThat(see(first, LearnerFilter.Show.OPEN)).isEmpty();
        assertThat(see(second, LearnerFilter.Show.OPEN)).hasSize(2);
        assertThatThrownBy(() -> see("no/lesson", LearnerFilter.Show.ALL)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_reminder_is_told_read_and_seen_to_work() {
        assertThat(caller.as(director.actor(), () -> remind.all(filter("", LearnerFilter.Show.OPEN)))).isEqualTo(2);
        assertThat(caller.as(director.actor(), () -> remind.these(filter("", LearnerFilter.Show.OPEN), List.of(busy.memberId())))).isEqualTo(1);
        caller.as(busy.actor(), () -> inbox.open(Long.parseLong(inbox.unread(1).newest().get(0).id())));
        learn(busy, Duration.ofSeconds(-1));
        assertThat(see("", LearnerFilter.Show.ALL)).filteredOn(learner -> learner.member().id().equals(busy.memberId())).first()
                .matches(learner -> learner.readIt() && learner.since() && learner.done() == 2);
        assertThat(see("", LearnerFilter.Show.ALL)).filteredOn(learner -> learner.member().id().equals(silent.memberId())).first()
                .matches(learner -> learner.reminded() != null && !learner.readIt() && !learner.since());
    }

    @Test
    void nobody_reminds_whom_he_does_not_see() {
        Person elsewhere = People.someone().as(Role.DIRECTOR).enter();
        assertThatThrownBy(() -> caller.as(elsewhere.actor(), () -> remind.these(filter("", LearnerFilter.Show.OPEN), List.of(busy.memberId()))))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> caller.as(busy.actor(), () -> who.see(filter("", LearnerFilter.Show.ALL)))).isInstanceOf(Failure.Forbidden.class);
    }

    private Person newcomer(String name) {
        return People.someone().named(name).in(director.unit()).newcomerSince(members.today(director.memberId()).minusDays(30)).enter();
    }

    private void learn(Person learner, Duration ago) {
        travel.at(clock.instant().minus(ago), () -> caller.as(learner.actor(), () -> progress.note(courses.course("onboarding").next().id(), 100, true)));
    }

    private List<Learner> see(String topic, LearnerFilter.Show show) {
        return caller.as(director.actor(), () -> who.see(filter(topic, show))).learners();
    }

    private static LearnerFilter filter(String topic, LearnerFilter.Show show) {
        return new LearnerFilter("", null, topic, show, LearnerFilter.Sort.UNIT);
    }
}
