package org.lianbing.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.Score;
import org.lianbing.notice.Inbox;
import org.lianbing.people.Members;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The newcomer writes, his mentor ticks, and the outcome counts. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ShadowingIT {

    @Inject
    KeepDay keep;
    @Inject
    DecideDay decide;
    @Inject
    ReadDays read;
    @Inject
    ReadNewcomer file;
    @Inject
    AssignMentor assign;
    @Inject
    SetProgramme programme;
    @Inject
    FindNewcomers find;
    @Inject
    Inbox inbox;
    @Inject
    OutcomeStore outcomes;
    @Inject
    Members members;
    @Inject
    Caller caller;

    private Person mentor;
    private Person newcomer;
    private Person director;
    private LocalDate today;

    @BeforeEach
    void a_newcomer_with_his_mentor() {
        mentor = People.someone().as(Role.MENTOR).enter();
        director = People.someone().in(mentor.unit()).as(Role.DIRECTOR).enter();
        today = members.today(mentor.memberId());
        newcomer = People.someone().in(mentor.unit()).newcomerSince(today.minusDays(30)).accompaniedBy(mentor).enter();
    }

    @Test
    void a_ticked_day_counts_once_however_often_it_is_tapped_and_never_changes() {
        long id = sent(today);
        assertThat(as(mentor, decide::waiting)).extracting(ShadowingDay::id).containsExactly(id);
        as(mentor, () -> decide.tick(id, "好"));
        as(mentor, () -> decide.tick(id, "再按一次"));
        assertThat(as(newcomer, () -> read.get(id)).remark()).isEqualTo("好");
        assertThat(stated()).hasSize(1).first().matches(outcome -> outcome.score().equals(Score.of(1)) && outcome.outOf().equals(Score.of(10))
                && Boolean.FALSE.equals(outcome.passed()));
        assertThatThrownBy(() -> as(newcomer, () -> keep.save(entry(today)))).isInstanceOf(Failure.Conflict.class).hasMessage("onboarding.day.closed");
        assertThatThrownBy(() -> as(mentor, () -> decide.giveBack(id, "晚了"))).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void a_returned_day_comes_back_with_its_reason_and_can_be_sent_again() {
        long id = sent(today);
        assertThatThrownBy(() -> as(mentor, () -> decide.giveBack(id, " "))).isInstanceOf(Failure.Invalid.class);
        as(mentor, () -> decide.giveBack(id, "写细一点"));
        assertThat(as(newcomer, () -> inbox.unread(3)).newest()).first().matches(notice -> notice.code().equals("onboarding.notice.returned")
                && notice.link().equals("/onboarding/day?id=" + id));
        assertThat(sent(today)).isEqualTo(id);
        assertThat(stated()).isEmpty();
    }

    @Test
    void the_mentor_is_told_once_of_many_days_and_no_more_when_he_has_decided() {
        long first = sent(today.minusDays(1));
        long second = sent(today);
        assertThat(as(mentor, () -> inbox.unread(3)).count()).isEqualTo(1);
        as(mentor, () -> decide.tick(first, ""));
        as(mentor, () -> decide.tick(second, ""));
        assertThat(as(mentor, () -> inbox.unread(3)).count()).isZero();
    }

    @Test
    void only_the_present_mentor_decides() {
        long id = sent(today);
        Person stranger = People.someone().in(mentor.unit()).as(Role.MENTOR).enter();
        assertThatThrownBy(() -> as(stranger, () -> decide.tick(id, ""))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(director, () -> decide.tick(id, ""))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(newcomer, () -> decide.tick(id, ""))).isInstanceOf(Failure.Forbidden.class);
        give(stranger);
        assertThatThrownBy(() -> as(mentor, () -> decide.tick(id, ""))).isInstanceOf(Failure.Forbidden.class);
        assertThat(as(stranger, () -> decide.tick(id, "")).state()).isEqualTo(ShadowingDay.State.TICKED);
        assertThat(as(director, () -> file.get(newcomer.memberId())).mentors()).extracting(one -> one.mentor().id())
                .containsExactly(stranger.memberId());
    }

    @Test
    void a_mentor_is_chosen_by_the_director_and_is_no_newcomer() {
        Person other = People.someone().in(mentor.unit()).newcomerSince(today.minusDays(3)).enter();
        assertThatThrownBy(() -> give(other)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> as(mentor, () -> assign.choices(newcomer.memberId()))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void nobody_else_sees_a_draft_and_no_stranger_a_day() {
        long draft = as(newcomer, () -> keep.save(entry(today))).id();
        assertThatThrownBy(() -> as(director, () -> read.get(draft))).isInstanceOf(Failure.NotFound.class);
        long id = sent(today.minusDays(1));
        assertThat(as(director, () -> read.get(id)).id()).isEqualTo(id);
        Person stranger = People.someone().enter();
        assertThatThrownBy(() -> as(stranger, () -> read.get(id))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(stranger, () -> file.get(newcomer.memberId()))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(stranger, find::list)).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void who_wants_fewer_days_is_content_with_them() {
        as(mentor, () -> decide.tick(sent(today), ""));
        as(director, () -> {
            programme.set(mentor.unit(), 1);
            return null;
        });
        assertThat(stated()).first().matches(outcome -> outcome.outOf().equals(Score.of(1)) && Boolean.TRUE.equals(outcome.passed()));
        assertThat(as(director, find::list)).extracting(NewcomerRow::next).containsExactly(NextStep.LEARN);
        assertThat(as(mentor, find::list)).extracting(row -> row.member().id()).containsExactly(newcomer.memberId());
    }

    private void give(Person next) {
        as(director, () -> {
            assign.give(newcomer.memberId(), next.memberId(), today);
            return null;
        });
    }

    private long sent(LocalDate day) {
        return as(newcomer, () -> keep.send(entry(day))).id();
    }

    private static DayEntry entry(LocalDate day) {
        return DayEntry.of(day, 4, List.of("plan"), "看到了 <script>", "=cmd()", "");
    }

    private List<Outcome> stated() {
        return outcomes.current(List.of(newcomer.memberId()), "shadowing").stream().map(stated -> stated.outcome()).toList();
    }

    private <T> T as(Person who, Supplier<T> act) {
        return caller.as(who.actor(), act);
    }
}
