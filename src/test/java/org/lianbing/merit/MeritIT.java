package org.lianbing.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Score;
import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.platform.OutcomeStore;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Task forces, innovations and praise: who may what, and which outcomes are stated. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MeritIT {

    @Inject
    SetTaskForce set;
    @Inject
    ReportTaskForce reporting;
    @Inject
    JudgeTaskForce judging;
    @Inject
    TaskForces forces;
    @Inject
    ProposeInnovation proposing;
    @Inject
    DecideInnovation deciding;
    @Inject
    Innovations innovations;
    @Inject
    Praises praises;
    @Inject
    OutcomeStore outcomes;
    @Inject
    Caller caller;

    private Person leader;
    private Person fellow;
    private Person director;
    private Person deputy;
    private Person stranger;

    @BeforeEach
    void a_department() {
        leader = People.someone().named("组长").enter();
        fellow = People.someone().in(leader.unit()).enter();
        director = People.someone().in(leader.unit()).as(Role.DIRECTOR).enter();
        deputy = People.someone().in(leader.unit()).as(Role.DEPUTY).enter();
        stranger = People.someone().as(Role.DEPUTY).enter();
    }

    @Test
    void a_task_force_goes_from_milestones_over_marks_to_everyones_outcome_and_the_library() {
        long id = as(director, () -> set.set(draft()));
        long step = as(leader, () -> forces.get(id)).steps().get(0).id();
        as(leader, () -> run(() -> reporting.tick(id, step, true)));
        as(leader, () -> run(() -> reporting.attach(id, "报告.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)))));
        as(leader, () -> run(() -> reporting.report(id, "做法和结果", Map.of(leader.memberId(), 100, fellow.memberId(), 50))));
        as(director, () -> run(() -> judging.mark(id, Score.of(90), "扎实")));
        as(deputy, () -> run(() -> judging.mark(id, Score.of(80), "可推广")));
        as(director, () -> run(() -> judging.close(id, "全县推广", true)));
        assertThat(achieved(leader, "taskforce").outcome()).matches(one -> one.score().equals(Score.of(85)) && one.tags().contains("leader"));
        assertThat(achieved(fellow, "taskforce").outcome().score()).isEqualTo(Score.of("42.5"));
        assertThat(as(fellow, () -> forces.get(id))).matches(one -> one.is(TaskForce.State.CLOSED) && one.library() != null && one.stepsDone() == 1);
    }

    @Test
    void only_who_keeps_sets_up_only_the_leader_reports_and_nobody_marks_his_own() {
        assertThatThrownBy(() -> as(leader, () -> set.set(draft()))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(stranger, () -> set.set(draft()))).isInstanceOf(Failure.Forbidden.class);
        long id = as(director, () -> set.set(draft()));
        assertThatThrownBy(() -> as(fellow, () -> run(() -> reporting.report(id, "x", Map.of())))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(director, () -> run(() -> judging.mark(id, Score.of(90), "x")))).isInstanceOf(Failure.Conflict.class);
        as(leader, () -> run(() -> reporting.report(id, "x", Map.of(leader.memberId(), 100, fellow.memberId(), 100))));
        assertThatThrownBy(() -> as(leader, () -> run(() -> judging.mark(id, Score.of(100), "x")))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(deputy, () -> run(() -> judging.close(id, "x", false)))).isInstanceOf(Failure.Conflict.class);
        assertThatThrownBy(() -> as(stranger, () -> forces.get(id))).isInstanceOf(Failure.Forbidden.class);
        assertThat(as(stranger, () -> forces.list("", "", "", 0)).lines()).noneMatch(one -> one.id() == id);
        assertThat(as(fellow, () -> forces.list("", "reported", "", 0)).lines()).anyMatch(one -> one.id() == id);
    }

    @Test
    void an_innovation_is_returned_mended_adopted_and_later_spread_as_one_outcome() {
        long id = as(leader, () -> proposing.propose(proposal("价签三色管理")));
        assertThat(as(deputy, () -> innovations.waiting())).isEqualTo(1);
        as(director, () -> run(() -> deciding.say(id, Innovation.State.ADOPTED, "有效")));
        as(deputy, () -> run(() -> deciding.decide(id, Innovation.State.RETURNED, "补数字")));
        assertThat(outcomes.latest(leader.memberId(), 5)).isEmpty();
        as(leader, () -> run(() -> proposing.proposeAgain(id, proposal("价签三色管理法"))));
        as(deputy, () -> run(() -> deciding.decide(id, Innovation.State.ADOPTED, "好")));
        assertThat(achieved(leader, "innovation").outcome()).matches(one -> one.score().equals(Score.of(60)) && one.tags().contains("adopted"));
        assertThatThrownBy(() -> as(stranger, () -> innovations.get(id))).isInstanceOf(Failure.Forbidden.class);
        as(deputy, () -> run(() -> deciding.decide(id, Innovation.State.SPREAD, "全县推广")));
        assertThat(achieved(leader, "innovation").outcome().score()).isEqualTo(Score.of(100));
        assertThat(outcomes.latest(leader.memberId(), 5)).hasSize(1);
        assertThat(as(stranger, () -> innovations.get(id)).library()).isNotNull();
        assertThat(as(stranger, () -> innovations.list("三色管理法", "", "spread", "", 0)).lines()).anyMatch(one -> one.id() == id);
    }

    @Test
    void what_is_not_decided_is_its_authors_and_the_panels_and_nobody_judges_his_own() {
        long id = as(deputy, () -> proposing.propose(proposal("x")));
        assertThatThrownBy(() -> as(fellow, () -> innovations.get(id))).isInstanceOf(Failure.Forbidden.class);
        assertThat(as(fellow, () -> innovations.list("", "", "", "", 0)).lines()).noneMatch(one -> one.id() == id);
        assertThatThrownBy(() -> as(deputy, () -> run(() -> deciding.decide(id, Innovation.State.SPREAD, "x")))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(director, () -> run(() -> deciding.decide(id, Innovation.State.SPREAD, "x")))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(stranger, () -> run(() -> deciding.decide(id, Innovation.State.SPREAD, "x")))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void praise_is_read_in_the_unit_can_be_taken_back_and_gives_no_points() {
        as(fellow, () -> run(() -> praises.say(leader.number(), "带我跑了一天")));
        Praise said = as(leader, () -> praises.latestOfMine()).get(0);
        assertThat(said.reason()).isEqualTo("带我跑了一天");
        assertThat(outcomes.latest(leader.memberId(), 5)).isEmpty();
        assertThat(as(stranger, () -> praises.list("", "", 0)).praises()).noneMatch(one -> one.id() == said.id());
        assertThatThrownBy(() -> as(leader, () -> run(() -> praises.withdraw(said.id())))).isInstanceOf(Failure.Forbidden.class);
        as(fellow, () -> run(() -> praises.withdraw(said.id())));
        assertThat(as(leader, () -> praises.latestOfMine())).isEmpty();
    }

    @Test
    void praise_is_no_spam() {
        assertThatThrownBy(() -> as(leader, () -> run(() -> praises.say(leader.number(), "x")))).isInstanceOf(Failure.Invalid.class);
        as(fellow, () -> run(() -> praises.say(leader.number(), "x")));
        assertThatThrownBy(() -> as(fellow, () -> run(() -> praises.say(leader.number(), "y")))).isInstanceOf(Failure.TooMany.class);
        for (int i = 1; i < Praises.MOST_A_DAY; i++) {
            Person other = People.someone().in(leader.unit()).enter();
            as(fellow, () -> run(() -> praises.say(other.number(), "x")));
        }
        assertThatThrownBy(() -> as(fellow, () -> run(() -> praises.say(director.number(), "x")))).isInstanceOf(Failure.TooMany.class);
    }

    private NewTaskForce draft() {
        return new NewTaskForce(leader.unit(), "农村户淡季动销", "淡季销量不降", leader.memberId(), List.of(fellow.memberId()), LocalDate.of(2026, 12, 20),
                "2026-12-01 访谈 20 户\n2026-12-15 试点");
    }

    private static ProposeInnovation.Proposal proposal(String title) {
        return new ProposeInnovation.Proposal(Innovation.Field.MARKETING, title, "价签常错", "三色底", "差错少一半");
    }

    private StatedOutcome achieved(Person who, String kind) {
        return outcomes.latest(who.memberId(), 5).stream().filter(one -> one.outcome().kind().equals(kind)).findFirst().orElseThrow();
    }

    private <T> T as(Person person, Supplier<T> work) {
        return caller.as(person.actor(), work);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
