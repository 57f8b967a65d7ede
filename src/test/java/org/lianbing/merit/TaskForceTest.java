package org.lianbing.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;

/** What each of a group achieved, and how milestones are typed. */
class TaskForceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    @Test
    void who_took_a_full_part_has_the_mean_of_the_marks_and_others_their_part_of_it() {
        TaskForce force = marked("90", "85", "80.5");
        assertThat(force.mean()).isEqualTo(Score.of("85.1667"));
        assertThat(force.scoreOf(fellow(100))).isEqualTo(Score.of("85.1667"));
        assertThat(force.scoreOf(fellow(60))).isEqualTo(Score.of("51.1000"));
        assertThat(force.scoreOf(fellow(0))).isEqualTo(Score.ZERO);
    }

    @Test
    void before_the_first_mark_nobody_has_a_score() {
        assertThat(marked().scoreOf(fellow(100))).isNull();
    }

    @Test
    void a_milestone_is_overdue_from_the_day_after() {
        TaskForce.Step step = new TaskForce.Step(1, "访谈", DAY, null);
        assertThat(step.isOverdue(DAY)).isFalse();
        assertThat(step.isOverdue(DAY.plusDays(1))).isTrue();
        assertThat(new TaskForce.Step(1, "访谈", DAY, DAY).isOverdue(DAY.plusDays(1))).isFalse();
    }

    @Test
    void milestones_are_typed_one_a_line() {
        List<Problem> problems = new ArrayList<>();
        assertThat(draft("2026-12-10 访谈 20 户\n\n 2026/12/20　写报告 \n").read(problems)).containsExactly(new TaskForce.Step(0, "访谈 20 户", DAY, null),
                new TaskForce.Step(0, "写报告", LocalDate.of(2026, 12, 20), null));
        assertThat(problems).isEmpty();
    }

    @Test
    void what_is_no_milestone_is_told_with_its_line() {
        List<Problem> problems = new ArrayList<>();
        draft("2026-12-10 访谈\n下周写报告\n2026-12-10").read(problems);
        assertThat(problems).extracting(Problem::code, problem -> problem.args().get(0)).containsExactly(tuple("merit.force.stepDay", 2),
                tuple("merit.force.stepText", 3));
    }

    private static NewTaskForce draft(String steps) {
        return new NewTaskForce(1, "x", "x", new MemberId(1), List.of(), DAY, steps);
    }

    private static TaskForce.Fellow fellow(int share) {
        return new TaskForce.Fellow(new MemberId(1), "甲", "1", share);
    }

    private static TaskForce marked(String... scores) {
        List<TaskForce.Mark> marks = List.of(scores).stream().map(score -> new TaskForce.Mark(new MemberId(2), "乙", Score.of(score), "x")).toList();
        return new TaskForce(1, 1, "一部", "/1/", "x", "x", new MemberId(1), DAY, TaskForce.State.REPORTED, "x", null, Instant.EPOCH, null, null, null, List.of(), List.of(), marks);
    }
}
