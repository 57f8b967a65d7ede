package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** One member, and the tree of units, by hand. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class KeepMemberIT {

    @Inject
    KeepMember keeping;
    @Inject
    ComeAndGo going;
    @Inject
    KeepUnits units;
    @Inject
    ShowMember show;
    @Inject
    Members members;
    @Inject
    Access access;
    @Inject
    Caller caller;

    @Test
    void a_move_a_new_number_and_a_correction_are_kept_in_the_history() {
        Person hr = People.someone().as(Role.HR).enter();
        Person member = People.someone().in(hr.unit()).enter();
        long other = People.unitBelow(hr.unit());
        LocalDate today = members.today(member.memberId());
        String number = People.unique("n");
        by(hr, () -> going.move(member.memberId(), other, "主任", LocalDate.of(2020, 1, 6), today.minusDays(10), "竞聘上岗"));
        by(hr, () -> keeping.takeNumber(member.memberId(), number, today, ""));
        by(hr, () -> keeping.correct(member.memberId(), new KeepMember.Correction("改名", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 6),
                Employment.CONTRACT, Station.URBAN, "三级", "a@example.com")));
        MemberFile file = caller.as(hr.actor(), () -> show.of(member.memberId()));
        assertThat(file.stays()).extracting(Stay::act).containsExactly("number", "move", "enter");
        assertThat(file.stays().get(1)).satisfies(stay -> {
            assertThat(stay.from()).isEqualTo(today.minusDays(10));
            assertThat(stay.to()).isEqualTo(today.minusDays(1));
            assertThat(stay.note()).isEqualTo("竞聘上岗");
            assertThat(stay.enteredBy()).isEqualTo(hr.name());
        });
        assertThat(file.card().number()).isEqualTo(number);
        assertThat(file.facts().email()).isEqualTo("a@example.com");
        MemberFile own = caller.as(member.actor(), () -> show.of(member.memberId()));
        assertThat(own.stays()).allMatch(stay -> stay.note().isEmpty() && stay.enteredBy() == null);
    }

    @Test
    void days_that_cannot_be_are_refused() {
        Person hr = People.someone().as(Role.HR).enter();
        Person member = People.someone().in(hr.unit()).enter();
        LocalDate today = members.today(member.memberId());
        assertRefused("people.member.day.future", () -> by(hr, () -> going.leave(member.memberId(), today.plusDays(1), "")));
        assertRefused("people.member.day.before", () -> by(hr, () -> going.leave(member.memberId(), LocalDate.of(2019, 1, 1), "")));
        assertRefused("people.number.taken", () -> by(hr, () -> keeping.takeNumber(member.memberId(), hr.number(), today, "")));
        assertRefused("people.member.leave.self", () -> by(hr, () -> going.leave(hr.memberId(), today, "")));
        by(hr, () -> going.leave(member.memberId(), today.minusDays(5), ""));
        assertRefused("people.member.gone", () -> by(hr, () -> going.leave(member.memberId(), today, "")));
        assertRefused("people.roster.back.beforeLeft", () -> by(hr, () -> going.comeBack(member.memberId(),
                new ComeAndGo.Return(hr.unit(), "客户经理", "", today.minusDays(5), null, ""))));
    }

    @Test
    void a_unit_moves_with_all_below_and_never_below_itself() {
        Person hr = People.someone().as(Role.HR).enter();
        long first = People.unitBelow(hr.unit());
        long second = People.unitBelow(hr.unit());
        Person deep = People.someone().in(People.unitBelow(first)).enter();
        assertRefused("people.units.cycle", () -> by(hr, () -> units.change(first, "一", deep.unit(), null, 1)));
        by(hr, () -> units.change(first, "一", second, null, 1));
        assertThat(members.card(deep.memberId()).unitPath()).endsWith("/" + second + "/" + first + "/" + deep.unit() + "/");
        assertThat(caller.as(hr.actor(), () -> access.hasOver(deep.memberId(), Role.HR))).isTrue();
        assertRefused("people.units.notEmpty", () -> by(hr, () -> units.retire(second)));
    }

    @Test
    void an_empty_unit_is_retired_is_no_longer_offered_and_can_come_back() {
        Person hr = People.someone().as(Role.HR).enter();
        long unit = People.unitBelow(hr.unit());
        Person member = People.someone().in(hr.unit()).enter();
        by(hr, () -> units.retire(unit));
        assertRefused("people.roster.unit.retired", () -> by(hr, () -> going.move(member.memberId(), unit, "客户经理", null,
                members.today(member.memberId()), "")));
        by(hr, () -> units.restore(unit));
        by(hr, () -> going.move(member.memberId(), unit, "客户经理", null, members.today(member.memberId()), ""));
        assertThat(members.card(member.memberId()).unitId()).isEqualTo(unit);
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Failure.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void by(Person who, Runnable act) {
        caller.as(who.actor(), () -> {
            act.run();
            return null;
        });
    }
}
