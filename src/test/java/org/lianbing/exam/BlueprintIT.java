package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianbing.exam.AnExam.anExam;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.exam.Blueprint.Column;
import org.lianbing.exam.Blueprint.Line;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.people.Role;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A blueprint from its first version to a draw that is shown again. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class BlueprintIT {

    @Inject
    ExamRoom room;
    @Inject
    KeepBlueprints keep;
    @Inject
    SetSitting set;
    @Inject
    RedrawAttempt redraw;
    @Inject
    Clock clock;

    private Person trainer;
    private Person candidate;
    private String topic;

    @BeforeEach
    void somebody() {
        trainer = People.someone().as(Role.TRAINER).enter();
        candidate = People.someone().in(trainer.unit()).enter();
        topic = room.topic(12, 0);
    }

    @Test
    void everyone_draws_his_own_by_it_and_the_draw_can_be_shown_again() {
        Person other = People.someone().in(trainer.unit()).enter();
        long sitting = set(save(4, null), candidate, other);
        RunningAttempt mine = room.start(candidate, sitting);
        assertThat(mine.items()).hasSize(4).allMatch(item -> item.points().compareTo(new BigDecimal("2.5")) == 0);
        room.start(other, sitting);
        RedrawAttempt.Redrawn again = room.as(trainer, () -> redraw.again(ExamRoom.id(mine)));
        assertThat(again.same()).isTrue();
        assertThat(again.lines()).hasSize(4).noneMatch(RedrawAttempt.Line::met);
        assertThatThrownBy(() -> room.as(candidate, () -> redraw.again(ExamRoom.id(mine)))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void what_a_member_met_lately_does_not_come_again_and_who_met_too_much_is_named_before() {
        long blueprint = save(5, 6);
        List<String> first = prompts(room.start(candidate, set(blueprint, candidate)));
        List<String> second = prompts(room.start(candidate, set(blueprint, candidate)));
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
        Failure.Invalid refused = catchThrowableOfType(Failure.Invalid.class, () -> set(blueprint, candidate));
        assertThat(refused.problems()).singleElement().extracting(Problem::code).isEqualTo("exam.draw.member");
    }

    @Test
    void who_met_too_much_after_the_exam_was_set_is_not_kept_out() {
        long blueprint = save(5, 6);
        long third = set(blueprint, candidate);
        room.start(candidate, set(blueprint, candidate));
        room.start(candidate, set(blueprint, candidate));
        RunningAttempt attempt = room.start(candidate, third);
        assertThat(attempt.items()).hasSize(5);
        RedrawAttempt.Redrawn again = room.as(trainer, () -> redraw.again(ExamRoom.id(attempt)));
        assertThat(again.same()).isTrue();
        assertThat(again.lines().stream().filter(RedrawAttempt.Line::met)).hasSize(3);
    }

    @Test
    void a_shortage_stops_the_exam_and_says_where() {
        Failure.Invalid refused = catchThrowableOfType(Failure.Invalid.class, () -> set(save(13, null), candidate));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("exam.draw.cell");
            assertThat(problem.args()).contains("2.3", 13, 12L);
        });
    }

    @Test
    void a_paper_keeps_its_version_when_the_blueprint_is_changed() {
        long blueprint = save(4, null);
        long sitting = set(blueprint, candidate);
        BlueprintView before = get(blueprint);
        assertThat(before.used()).isTrue();
        room.as(trainer, () -> keep.save(blueprint, before.changedAt(), content(6, null)));
        assertThat(get(blueprint).version()).isEqualTo(2);
        assertThat(room.start(candidate, sitting).items()).hasSize(4);
        assertThatThrownBy(() -> room.as(trainer, () -> keep.save(blueprint, before.changedAt(), content(7, null)))).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void it_is_its_trainers_own_but_those_below_may_use_and_copy_it() {
        long blueprint = save(4, null);
        Person below = People.someone().in(People.unitBelow(trainer.unit())).as(Role.TRAINER).enter();
        Person stranger = People.someone().as(Role.TRAINER).enter();
        assertThat(room.as(below, () -> keep.get(blueprint)).mine()).isFalse();
        assertThatThrownBy(() -> room.as(below, () -> keep.save(blueprint, clock.instant(), content(5, null)))).isInstanceOf(Failure.Forbidden.class);
        long copy = room.as(below, () -> keep.copy(blueprint, "抄来的"));
        assertThat(room.as(below, () -> keep.get(copy)).mine()).isTrue();
        assertThatThrownBy(() -> room.as(stranger, () -> keep.get(blueprint))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> room.as(candidate, () -> keep.get(blueprint))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_retired_one_sets_no_exam() {
        long blueprint = save(4, null);
        room.doAs(trainer, () -> keep.retire(blueprint, true));
        assertThat(room.as(trainer, () -> keep.all("", false))).extracting(BlueprintRow::id).doesNotContain(blueprint);
        assertThatThrownBy(() -> set(blueprint, candidate)).isInstanceOf(Failure.Conflict.class);
    }

    private BlueprintView get(long blueprint) {
        return room.as(trainer, () -> keep.get(blueprint));
    }

    private long save(int count, Integer unseen) {
        return room.as(trainer, () -> keep.save(null, null, content(count, unseen)));
    }

    private Blueprint content(int count, Integer unseen) {
        return new Blueprint("细目表", List.of(new Line("2.3", "topic:" + topic, "", 100, List.of(count))),
                List.of(new Column("true-false", new BigDecimal("2.5"))), null, null, unseen, List.of(), List.of());
    }

    private long set(long blueprint, Person... candidates) {
        Instant now = clock.instant();
        NewSitting wanted = anExam().drawn().forCandidates(candidates).tagged("practice").between(now.minusSeconds(60), now.plus(Duration.ofDays(1))).set();
        return room.as(trainer, () -> set.set(wanted, blueprint));
    }

    private static List<String> prompts(RunningAttempt attempt) {
        return attempt.items().stream().map(AttemptItem::prompt).toList();
    }
}
