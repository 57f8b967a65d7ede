package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.people.RosterPlans.applied;
import static org.lianbing.people.RosterPlans.company;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lianbing.platform.sheet.ReadSheets;

/** What holds of every file: applied twice it does nothing more, and the order of its rows does not matter. */
class PlanRosterLawsTest {

    private static final String HEAD = "工号,姓名,部门,岗位,入职日期,任现岗日期,用工形式,状态,离职日期";

    @Property(tries = 150)
    void applying_a_plan_and_planning_again_leaves_nothing_to_do(@ForAll("files") List<String> rows, @ForAll boolean create, @ForAll boolean whole,
            @ForAll boolean same) {
        RosterChoices choices = new RosterChoices(create, whole, Map.of("071109", same ? 109L : 0L, "055555", same ? 102L : 0L));
        Company before = company("/");
        Company after = applied(before, PlanRoster.of(lines(rows), before, choices));
        assertThat(PlanRoster.of(lines(rows), after, choices).acts()).isEmpty();
    }

    @Property(tries = 150)
    void the_order_of_the_rows_does_not_matter(@ForAll("files") List<String> rows, @ForAll boolean create, @ForAll boolean whole, @ForAll Random random) {
        RosterChoices choices = new RosterChoices(create, whole, Map.of());
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        RosterPlan one = PlanRoster.of(lines(rows), company("/"), choices);
        RosterPlan other = PlanRoster.of(lines(shuffled), company("/"), choices);
        assertThat(essence(other)).containsExactlyInAnyOrderElementsOf(essence(one));
        assertThat(other.newUnits()).isEqualTo(one.newUnits());
        assertThat(other.problems()).hasSameSizeAs(one.problems());
    }

    @Property(tries = 100)
    void every_row_is_an_act_a_question_a_problem_or_nothing_new(@ForAll("files") List<String> rows) {
        RosterPlan plan = PlanRoster.of(lines(rows), company("/"), RosterPlans.NOTHING);
        assertThat(plan.acts().size() + plan.questions().size() + plan.problems().size() + plan.unchanged() + plan.skipped()).isEqualTo(plan.rows());
    }

    private static List<String> essence(RosterPlan plan) {
        return plan.acts().stream().map(act -> act.kind() + " " + act.after() + " " + act.day() + act.changes()).toList();
    }

    private static List<RosterLine> lines(List<String> rows) {
        return RosterFile.of(List.of(ReadSheets.pasted(HEAD + "\n" + String.join("\n", rows)))).lines();
    }

    @Provide
    Arbitrary<List<String>> files() {
        Arbitrary<String> row = Combinators.combine(Arbitraries.of("061101", "061102", "061201", "061109", "071109", "055555", "61101", "000001", "090001", "090002", "0#", ""),
                Arbitraries.of("沈知远", "陆婉青", "白露", "新人", ""), Arbitraries.of("一部", "二部", "综合科", "青岚县局/四部", "五部/六组", ""),
                Arbitraries.of("客户经理", "主任", ""), Arbitraries.of("2019-07-01", "2020年1月", "2015-01-01", ""),
                Arbitraries.of("2018-08-01", "20260901", "2026-11-01", ""), Arbitraries.of("正式", "外聘", "?", ""),
                Arbitraries.of("在职", "离职", ""))
                .as((number, name, unit, post, hired, inPost, form, state) -> String.join(",", number, name, unit, post, hired, inPost, form, state,
                        "离职".equals(state) ? "2026-10-31" : ""));
        return row.filter(cells -> !cells.startsWith(",,")).list().ofMinSize(1).ofMaxSize(12);
    }
}
