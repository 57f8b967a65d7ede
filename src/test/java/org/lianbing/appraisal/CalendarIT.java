package org.lianbing.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.people.Role;
import org.lianbing.platform.Caller;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Who sets the days of whose months. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CalendarIT {

    private static final MonthDays LATER = new MonthDays(6, 12, 18, 7);

    @Inject
    KeepCalendar keeping;
    @Inject
    Calendars calendars;
    @Inject
    ConfirmMonth confirming;
    @Inject
    Periods periods;
    @Inject
    Caller caller;

    private Person deputy;
    private Person member;
    private YearMonth open;

    @BeforeEach
    void a_company_with_a_department() {
        deputy = People.someone().as(Role.DEPUTY).withoutPost().enter();
        member = People.someone().in(People.unitBelow(deputy.unit())).enter();
        open = periods.oldestOpen();
    }

    @Test
    void a_department_follows_its_company_until_it_has_days_of_its_own_and_again_when_it_gives_them_up() {
        set(deputy, deputy.unit(), LATER);
        assertThat(days(open)).isEqualTo(LATER);
        assertThat(as(member, () -> confirming.of(member.memberId(), open)).until()).isEqualTo(open.plusMonths(1).atDay(12));

        MonthDays own = new MonthDays(3, 4, 5, 1);
        set(deputy, member.unit(), own);
        assertThat(days(open)).isEqualTo(own);
        assertThat(as(deputy, () -> keeping.of(member.unit()))).satisfies(card -> {
            assertThat(card.isOwn()).isTrue();
            assertThat(card.above()).isEqualTo(LATER);
            assertThat(card.set().by()).isEqualTo(deputy.name());
        });

        as(deputy, () -> {
            keeping.follow(member.unit());
            return null;
        });
        assertThat(days(open)).isEqualTo(LATER);
    }

    @Test
    void closed_months_keep_the_days_they_had() {
        set(deputy, deputy.unit(), LATER);
        assertThat(days(open.minusMonths(1))).isEqualTo(MonthDays.USUAL);
        assertThat(days(open.plusMonths(3))).isEqualTo(LATER);
    }

    @Test
    void who_does_not_head_the_appraisal_of_the_unit_reads_them_at_most() {
        Person director = People.someone().in(member.unit()).as(Role.DIRECTOR).enter();
        Person elsewhere = People.someone().as(Role.DEPUTY).enter();

        assertThat(as(director, () -> keeping.of(member.unit())).mayKeep()).isFalse();
        assertThatThrownBy(() -> set(director, member.unit(), LATER)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> set(elsewhere, member.unit(), LATER)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(member, () -> keeping.of(member.unit()))).isInstanceOf(Failure.Forbidden.class);
        assertThat(days(open)).isEqualTo(MonthDays.USUAL);
    }

    private MonthDays days(YearMonth period) {
        return calendars.of(member.unitPath(), period).days();
    }

    private Object set(Person who, long unit, MonthDays days) {
        return as(who, () -> {
            keeping.set(unit, new CalendarDraft(days.entryUntil(), days.checkUntil(), days.closeBy(), days.publicDays()));
            return null;
        });
    }

    private <T> T as(Person who, Supplier<T> work) {
        return caller.as(who.actor(), work);
    }
}
