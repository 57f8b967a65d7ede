package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.people.RosterPlans.TODAY;
import static org.lianbing.people.RosterPlans.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianbing.people.RosterAct.Kind;
import org.lianbing.platform.sheet.ReadSheets;

/** What a file does to the company, row by row. */
class PlanRosterTest {

    private static final String HEAD = "员工编号,姓名,所在部门,岗位,入职日期,任现岗日期,用工性质,备注\n";

    @Test
    void who_is_unknown_is_added_and_who_is_the_same_is_left_alone() {
        RosterPlan plan = plan(HEAD + "061101,沈知远,一部,客户经理,2015-1-1,2018-08-01,正式,x\n061199,新来的,一部,客户经理,2026/11/1,,外聘,y\n");
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.acts()).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Kind.ADD);
            assertThat(act.after().number()).isEqualTo("061199");
            assertThat(act.after().unit().name()).isEqualTo("客户服务一部");
            assertThat(act.line()).isEqualTo(3);
        });
    }

    @Test
    void a_change_names_each_field_with_old_and_new() {
        RosterAct act = only(HEAD + "061101,沈知源,一部,客户经理,2015-1-1,2018.8.1,劳务派遣,\n");
        assertThat(act.kind()).isEqualTo(Kind.CHANGE);
        assertThat(act.changes()).containsExactly(new FieldChange(RosterField.NAME, "沈知远", "沈知源"),
                new FieldChange(RosterField.EMPLOYMENT, "FORMAL", "DISPATCHED"));
    }

    @Test
    void a_blank_cell_and_a_missing_column_change_nothing() {
        assertThat(plan("工号,姓名\n061101,\n").acts()).isEmpty();
        assertThat(plan("工号,用工形式\n061101,-\n").acts()).isEmpty();
    }

    @Test
    void another_unit_or_post_is_a_move_from_the_day_in_post_or_today() {
        assertThat(only("工号,部门,任现岗日期\n061101,二部,2026-11-02\n")).satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Kind.MOVE);
            assertThat(act.day()).isEqualTo(LocalDate.of(2026, 11, 2));
        });
        assertThat(only("工号,部门\n061101,二部\n").day()).isEqualTo(TODAY);
    }

    @Test
    void a_unit_is_found_by_path_by_a_short_form_of_what_is_above_and_by_its_past_name() {
        assertThat(only("工号,单位,部门\n061101,青岚县局,二部\n").after().unit().name()).isEqualTo("客户服务二部");
        assertThat(only("工号,部门\n061101,青岚县烟草专卖局（分公司）/客户服务二部\n").after().unit().name()).isEqualTo("客户服务二部");
        assertThat(only("工号,部门\n061101,东片客服部\n").after().unit().name()).isEqualTo("客户服务二部");
    }

    @Test
    void an_unknown_an_ambiguous_and_a_foreign_unit_are_problems() {
        assertThat(codes("工号,部门\n061101,客户服务九部\n")).containsExactly("people.roster.unit.unknown");
        assertThat(codes("工号,部门\n061101,综合科\n")).containsExactly("people.roster.unit.several");
        assertThat(codes("工号,单位,部门\n061101,临河县局,一部\n")).containsExactly("people.roster.unit.unknown");
        RosterPlan branch = PlanRoster.of(lines("工号,部门\n061201,综合科\n061101,二部\n"), company("/1/2/"), RosterPlans.NOTHING);
        assertThat(branch.problems()).isEmpty();
        RosterPlan other = PlanRoster.of(lines("工号,部门\n061101,一部\n"), company("/1/9/"), RosterPlans.NOTHING);
        assertThat(other.problems()).singleElement().satisfies(problem -> assertThat(problem.problems().get(0).code()).isEqualTo("people.roster.outside"));
    }

    @Test
    void missing_units_are_made_once_when_the_user_wants_it() {
        RosterPlan plan = PlanRoster.of(lines("工号,部门\n061101,青岚县局/客户服务四部\n061102,青岚县局/客户服务四部\n"), company("/"),
                new RosterChoices(true, false, Map.of()));
        assertThat(plan.newUnits()).containsExactly(new NewUnit(-1, 2, "青岚县烟草专卖局（分公司）", "客户服务四部"));
        assertThat(plan.of(Kind.MOVE)).hasSize(2).allMatch(act -> act.after().unit().isNew());
    }

    @Test
    void the_same_row_twice_is_one_and_two_that_differ_are_both_refused() {
        assertThat(plan("工号,部门\n061101,二部\n061101,二部\n").acts()).hasSize(1);
        RosterPlan plan = plan("工号,部门\n061101,二部\n061101,一部\n");
        assertThat(plan.acts()).isEmpty();
        assertThat(plan.problems()).extracting(RowProblem::line).containsExactly(2, 3);
    }

    @Test
    void a_leaver_leaves_on_his_day_and_who_was_never_here_is_skipped() {
        assertThat(only("工号,状态,离职日期\n061101,离职,2026-10-31\n")).satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Kind.LEAVE);
            assertThat(act.day()).isEqualTo(LocalDate.of(2026, 10, 31));
        });
        assertThat(plan("工号,姓名,状态\n999,某人,退休\n").skipped()).isEqualTo(1);
        assertThat(codes("工号,离职日期,状态\n061101,2027-01-01,离职\n")).containsExactly("people.roster.leave.future");
        assertThat(codes("工号,状态\n000001,离职\n")).containsExactly("people.roster.leave.kept");
    }

    @Test
    void who_comes_back_is_the_same_member_and_time_away_does_not_count() {
        RosterAct act = only("工号,姓名,返岗日期,部门\n061109,白露,2026-11-01,一部\n");
        assertThat(act.kind()).isEqualTo(Kind.RETURN);
        assertThat(act.member().value()).isEqualTo(109);
        assertThat(act.after().inPostOn()).as("2020-01-01, away 2026-01-01 to 2026-10-31").isEqualTo(LocalDate.of(2020, 1, 1).plusDays(304));
        assertThat(only("工号,姓名,返岗日期,任现岗日期\n061109,白露,2026-11-01,2026-11-01\n").after().inPostOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void a_new_number_with_name_and_hire_date_of_somebody_known_is_a_question() {
        String file = HEAD + "071109,白露,一部,客户经理,2019-07-01,,正式,\n";
        RosterPlan asked = plan(file);
        assertThat(asked.acts()).isEmpty();
        assertThat(asked.questions()).singleElement().satisfies(question -> assertThat(question.alike().get(0).number()).isEqualTo("061109"));
        assertThat(PlanRoster.of(lines(file), company("/"), answer("071109", 109)).of(Kind.RETURN)).singleElement()
                .satisfies(act -> assertThat(act.after().number()).isEqualTo("071109"));
        assertThat(PlanRoster.of(lines(file), company("/"), answer("071109", 0)).of(Kind.ADD)).hasSize(1);
    }

    @Test
    void a_former_number_finds_him_who_had_it_and_changes_nothing() {
        RosterPlan plan = plan("工号,姓名\n055555,陆婉青\n");
        assertThat(plan.loose()).isEqualTo(1);
        assertThat(plan.acts()).isEmpty();
        assertThat(plan("工号,姓名,部门,用工形式\n055555,别人,一部,正式\n").questions()).hasSize(1);
    }

    @Test
    void a_number_that_lost_its_zeros_is_known_by_the_name_and_refused_without() {
        assertThat(plan("工号,姓名\n61101,沈知远\n")).satisfies(plan -> {
            assertThat(plan.loose()).isEqualTo(1);
            assertThat(plan.acts()).isEmpty();
        });
        assertThat(codes("工号,姓名,部门,用工形式\n61101,沈不是,一部,正式\n")).containsExactly("people.roster.number.zeros");
    }

    @Test
    void the_number_of_who_left_is_not_given_to_another() {
        assertThat(codes("工号,姓名,部门,用工形式\n061109,别人,一部,正式\n")).containsExactly("people.roster.number.leavers");
    }

    @Test
    void only_when_the_file_is_the_whole_company_the_missing_have_left_and_many_are_asked_about() {
        String file = "工号,姓名\n061101,\n";
        assertThat(plan(file).acts()).isEmpty();
        RosterPlan whole = PlanRoster.of(lines(file), company("/"), RosterPlans.WHOLE);
        assertThat(whole.of(Kind.LEAVE)).extracting(act -> act.after().number()).containsExactlyInAnyOrder("061102", "061201");
        assertThat(whole.hasManyLeavers()).isTrue();
    }

    @Test
    void a_row_that_cannot_be_taken_still_says_that_he_is_here() {
        RosterPlan plan = PlanRoster.of(lines("工号,姓名,入职日期\n061101,,\n061102,,2020-1\n0612##,秦若溪,\n"), company("/"), RosterPlans.WHOLE);
        assertThat(plan.problems()).hasSize(2);
        assertThat(plan.of(Kind.LEAVE)).isEmpty();
    }

    @Test
    void a_title_above_extra_columns_totals_and_remarks_do_no_harm() {
        RosterPlan plan = plan("青岚县局人员名册\n序号,人员编号,姓 名,性别,科室,现任岗位\n1,061101,沈知远,男,一部,客户经理\n# 说明\n合计,,,,,\n制表人：苏简\n");
        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.acts()).isEmpty();
    }

    private static RosterChoices answer(String number, long id) {
        return new RosterChoices(false, false, Map.of(number, id));
    }

    private static RosterAct only(String csv) {
        RosterPlan plan = plan(csv);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.acts()).hasSize(1);
        return plan.acts().get(0);
    }

    private static List<String> codes(String csv) {
        return plan(csv).problems().stream().flatMap(problem -> problem.problems().stream()).map(problem -> problem.code()).toList();
    }

    private static RosterPlan plan(String csv) {
        return PlanRoster.of(lines(csv), company("/"), RosterPlans.NOTHING);
    }

    private static List<RosterLine> lines(String csv) {
        return RosterFile.of(List.of(ReadSheets.pasted(csv))).lines();
    }
}
