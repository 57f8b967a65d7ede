package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.RosterAct.Kind;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.Uploads;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** A roster comes in from a file. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ImportRosterIT {

    private static final RosterChoices NOTHING = new RosterChoices(false, false, Map.of());
    private static final int MANY = 5000;
    private static final int BAD = 40;

    @Inject
    ImportRoster importing;
    @Inject
    Uploads uploads;
    @Inject
    Members members;
    @Inject
    ComeAndGo going;
    @Inject
    KeepUnits units;
    @Inject
    ShowMember show;
    @Inject
    SignIn signIn;
    @Inject
    Tokens tokens;
    @Inject
    Caller caller;
    @Inject
    Sql sql;

    @Test
    void five_thousand_rows_with_forty_bad_ones_take_seconds_and_twice_is_once() {
        Person hr = People.someone().as(Role.HR).enter();
        String prefix = hr.number().substring(2);
        StringBuilder file = new StringBuilder("工号,姓名,部门,岗位,入职日期,任现岗日期,用工形式\n");
        for (int i = 0; i < MANY; i++) {
            boolean bad = i % (MANY / BAD) == 7;
            file.append(prefix).append('-').append(i).append(",成员").append(i).append(",片区").append(i % 50).append(",客户经理,2020-01-06,")
                    .append(bad ? "2023-03" : "2021/3/1").append(",正式\n");
        }
        long upload = bring(hr, file.toString());
        RosterChoices choices = new RosterChoices(true, false, Map.of());
        Instant began = Instant.now();
        RosterPlan plan = as(hr, () -> importing.preview(upload, choices).plan());
        assertThat(plan.problems()).hasSize(BAD).allMatch(problem -> "people.roster.date.month".equals(problem.problems().get(0).code()));
        assertThat(plan.problems().get(0).line()).isEqualTo(9);
        assertThat(plan.of(Kind.ADD)).hasSize(MANY - BAD);
        assertThat(plan.newUnits()).hasSize(50);
        assertThat(sql.count("select count(*) as n from member where number like ?", prefix + "-%")).as("nothing before the consent").isZero();
        as(hr, () -> importing.apply(upload, choices, new ImportRoster.Consent(plan.fingerprint(), true, false)));
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(sql.count("select count(*) as n from member where number like ?", prefix + "-%")).isEqualTo(MANY - BAD);
        RosterPlan again = as(hr, () -> importing.apply(upload, choices, new ImportRoster.Consent("", true, false)));
        assertThat(again.isEmpty()).isTrue();
    }

    @Test
    void a_gb18030_file_changes_moves_and_lets_leave_and_come_back() {
        Person hr = People.someone().as(Role.HR).enter();
        long other = People.unitBelow(hr.unit());
        as(hr, () -> rename(other, "东片客服部"));
        Person moved = People.someone().in(hr.unit()).enter();
        Person gone = People.someone().in(hr.unit()).as(Role.DIRECTOR).enter();
        String token = signIn.issue(gone.memberId(), SignInKind.API, "test", SignInKind.API.lasts()).token();
        long upload = bring(hr, "员工编号,姓名,所在部门,状态,离职日期\n" + moved.number() + ",测试员,东片客服部,在职,\n" + gone.number() + ",测试员,,离职,2026-01-31\n");
        RosterPlan plan = as(hr, () -> importing.preview(upload, NOTHING).plan());
        as(hr, () -> importing.apply(upload, NOTHING, new ImportRoster.Consent(plan.fingerprint(), false, true)));
        assertThat(members.card(moved.memberId()).unitName()).isEqualTo("东片客服部");
        assertThat(as(hr, () -> show.of(moved.memberId())).stays()).hasSize(2).first().satisfies(stay -> assertThat(stay.to()).isNull());
        assertThat(tokens.find(token)).isEmpty();
        assertThat(as(hr, () -> show.of(gone.memberId())).leftOn()).isEqualTo("2026-01-31");

        long back = bring(hr, "工号,姓名,返岗日期\n" + gone.number() + ",测试员,2026-03-03\n");
        RosterPlan returning = as(hr, () -> importing.preview(back, NOTHING).plan());
        as(hr, () -> importing.apply(back, NOTHING, new ImportRoster.Consent(returning.fingerprint(), false, false)));
        MemberFile file = as(hr, () -> show.of(gone.memberId()));
        assertThat(file.leftOn()).isNull();
        assertThat(file.facts().inPostOn()).as("30 days away").isEqualTo("2020-02-05");
        assertThat(file.stays()).extracting(Stay::act).containsExactly("back", "enter");
        assertThat(as(hr, () -> importing.preview(back, NOTHING).plan()).isEmpty()).isTrue();
    }

    @Test
    void nothing_is_done_without_consent_to_what_is_left_out_to_many_leavers_and_to_a_changed_plan() {
        Person hr = People.someone().as(Role.HR).enter();
        Person one = People.someone().in(hr.unit()).enter();
        long upload = bring(hr, "工号,姓名,技能等级\n" + hr.number() + ",测试员,二级\n坏 # 号,某人,\n");
        RosterChoices whole = new RosterChoices(false, true, Map.of());
        RosterPlan plan = as(hr, () -> importing.preview(upload, whole).plan());
        assertThat(plan.of(Kind.LEAVE)).singleElement().satisfies(act -> assertThat(act.member()).isEqualTo(one.memberId()));
        assertRefused("people.roster.problemsLeft", hr, upload, whole, new ImportRoster.Consent(plan.fingerprint(), false, true));
        assertRefused("people.roster.manyLeavers", hr, upload, whole, new ImportRoster.Consent(plan.fingerprint(), true, false));
        assertRefused("people.roster.changed", hr, upload, whole, new ImportRoster.Consent("other", true, true));
        assertThat(as(hr, () -> show.of(one.memberId())).leftOn()).isNull();
    }

    @Test
    void a_branch_keeps_only_its_own_part_and_others_keep_nothing() {
        long company = People.unit();
        Person hr = People.someone().in(People.unitBelow(company)).as(Role.HR).enter();
        Person elsewhere = People.someone().in(People.unitBelow(company)).enter();
        long upload = bring(hr, "工号,姓名,岗位\n" + elsewhere.number() + ",测试员,主任\n");
        assertThat(as(hr, () -> importing.preview(upload, NOTHING).plan()).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.problems().get(0).code()).isEqualTo("people.roster.outside"));
        Person director = People.someone().as(Role.DIRECTOR).enter();
        assertThatThrownBy(() -> as(director, () -> importing.preview(upload, NOTHING))).isInstanceOf(Failure.Forbidden.class);
        Person otherHr = People.someone().as(Role.HR).enter();
        assertThatThrownBy(() -> as(otherHr, () -> importing.preview(upload, NOTHING))).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> as(hr, () -> {
            going.leave(elsewhere.memberId(), members.today(elsewhere.memberId()), "");
            return null;
        })).isInstanceOf(Failure.Forbidden.class);
    }

    private Void rename(long unit, String name) {
        units.change(unit, name, units.mine().stream().filter(one -> one.id() == unit).findFirst().orElseThrow().parentId(), null, 1);
        return null;
    }

    private void assertRefused(String code, Person who, long upload, RosterChoices choices, ImportRoster.Consent consent) {
        assertThatThrownBy(() -> as(who, () -> importing.apply(upload, choices, consent))).isInstanceOfSatisfying(Failure.Conflict.class,
                refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long bring(Person who, String file) {
        return as(who, () -> uploads.keep(ImportRoster.PURPOSE, "名册.csv", new ByteArrayInputStream(file.getBytes(Charset.forName("GB18030")))));
    }

    private <T> T as(Person who, Supplier<T> work) {
        return caller.as(who.actor(), work);
    }
}
