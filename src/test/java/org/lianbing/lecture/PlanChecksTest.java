package org.lianbing.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.Problem;
import org.lianbing.question.Kind;

/** What a plan may hold while it is written, and what it must hold when it is ready. */
class PlanChecksTest {

    @Test
    void an_empty_plan_is_saved_but_never_ready() {
        PlanChecks.requireRoom(Plan.EMPTY);
        assertThat(PlanChecks.missing(Plan.EMPTY)).extracting(Problem::field).containsExactly("title", "aims", "sections", "questions");
    }

    @Test
    void a_whole_plan_lacks_nothing() {
        assertThat(PlanChecks.missing(SamplePlans.whole())).isEmpty();
    }

    @Test
    void two_questions_are_one_too_few_and_what_says_nothing_is_none() {
        Plan whole = SamplePlans.whole();
        Plan two = new Plan(whole.title(), "", "", whole.aims(), whole.sections(), List.of(whole.questions().get(0), whole.questions().get(1),
                new Plan.Question("true-false", " ", List.of(), null, "")));
        assertThat(PlanChecks.missing(two)).singleElement().matches(problem -> problem.args().equals(List.of(3, 2)));
    }

    @Test
    void an_outline_without_minutes_is_none() {
        Plan whole = SamplePlans.whole();
        Plan timeless = new Plan(whole.title(), "", "", whole.aims(), List.of(new Plan.Section(0, "开场", "")), whole.questions());
        assertThat(PlanChecks.missing(timeless)).extracting(Problem::field).containsExactly("sections");
    }

    @Test
    void more_than_there_is_room_for_is_refused_at_its_field() {
        Plan whole = SamplePlans.whole();
        refused("title", new Plan("长".repeat(201), "", "", List.of(), List.of(), List.of()));
        refused("aims", new Plan("", "", "", List.of("一", "二", "三", "四"), List.of(), List.of()));
        refused("sections", new Plan("", "", "", List.of(), List.of(new Plan.Section(61, "太长", "")), List.of()));
        refused("sections", new Plan("", "", "", List.of(), List.of(new Plan.Section(-1, "倒着", "")), List.of()));
        refused("questions", new Plan("", "", "", List.of(), List.of(), Collections.nCopies(6, whole.questions().get(0))));
        refused("q1-prompt", new Plan("", "", "", List.of(), List.of(), List.of(new Plan.Question("essay", "谈谈", List.of(), null, ""))));
    }

    private static void refused(String field, Plan plan) {
        assertThatThrownBy(() -> PlanChecks.requireRoom(plan)).isInstanceOfSatisfying(Failure.Invalid.class,
                refused -> assertThat(refused.problems()).extracting(Problem::field).containsOnly(field));
    }

    @Test
    void nothing_in_it_is_null_whatever_comes_over_the_wire() {
        Plan plan = new Plan(null, null, null, null, Collections.singletonList(null), null);
        assertThat(plan).isEqualTo(Plan.EMPTY);
    }

    @Test
    void the_bank_gets_each_question_in_its_own_kind() {
        assertThat(PlanChecks.typed(SamplePlans.whole())).extracting(typed -> typed.kind()).containsExactly(Kind.SINGLE_CHOICE, Kind.TRUE_FALSE,
                Kind.MULTIPLE_CHOICE);
    }
}
