package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Caller;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Acting deputies: what they may meanwhile, and never longer; and the roles themselves. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DeputiesIT {

    @Inject
    Deputies deputies;
    @Inject
    GiveRoles roles;
    @Inject
    Access access;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private long unit;
    private LocalDate today;
    private Person director;
    private Person colleague;

    @BeforeEach
    void people() {
        unit = People.unit();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        director = People.someone().as(Role.DIRECTOR, Role.TRAINER).in(unit).enter();
        colleague = People.someone().in(unit).enter();
    }

    @Test
    void who_acts_has_the_role_on_its_days_only() {
        name(Role.DIRECTOR, today.plusDays(1), today.plusDays(2));
        assertThat(isDirectorIn(Duration.ZERO)).isFalse();
        assertThat(isDirectorIn(Duration.ofDays(1))).isTrue();
        assertThat(isDirectorIn(Duration.ofDays(2))).isTrue();
        assertThat(isDirectorIn(Duration.ofDays(3))).isFalse();
    }

    @Test
    void one_role_lends_no_other_and_all_lends_all() {
        name(Role.DIRECTOR, today, today);
        assertThat(as(colleague, () -> access.has(Role.TRAINER))).isFalse();
        Person other = People.someone().as(Role.HR, Role.TRAINER).in(unit).enter();
        as(other, () -> name(colleague, null, today, today));
        assertThat(as(colleague, () -> access.has(Role.TRAINER) && access.has(Role.HR))).isTrue();
    }

    @Test
    void acting_is_never_passed_on() {
        name(Role.DIRECTOR, today, today);
        Person third = People.someone().in(unit).enter();
        assertThatThrownBy(() -> as(colleague, () -> name(third, Role.DIRECTOR, today, today))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> as(colleague, () -> name(third, null, today, today))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void it_can_be_ended_early_by_both_and_by_nobody_else() {
        name(Role.DIRECTOR, today, today);
        long id = as(director, deputies::named).get(0).id();
        assertThat(as(colleague, deputies::actingFor)).hasSize(1);
        assertThatThrownBy(() -> as(People.someone().in(unit).enter(), () -> end(id))).isInstanceOf(Failure.Forbidden.class);
        as(colleague, () -> end(id));
        assertThat(isDirectorIn(Duration.ofMillis(10))).isFalse();
        assertThat(as(director, deputies::named)).isEmpty();
    }

    @Test
    void two_never_act_in_one_role_on_one_day() {
        name(Role.DIRECTOR, today, today.plusDays(5));
        assertThatThrownBy(() -> name(null, today.plusDays(5), today.plusDays(9))).isInstanceOf(Failure.Conflict.class);
        name(Role.TRAINER, today, today.plusDays(5));
        name(Role.DIRECTOR, today.plusDays(6), today.plusDays(9));
    }

    @Test
    void it_ends_with_the_role_that_was_lent() {
        name(Role.DIRECTOR, today, today);
        Person admin = People.someone().as(Role.ADMIN).in(unit).enter();
        as(admin, () -> {
            roles.list(new GiveRoles.Wanted(director.number(), Role.DIRECTOR, null), 0).forEach(held -> roles.revoke(held.id()));
            return null;
        });
        assertThat(isDirectorIn(Duration.ZERO)).isFalse();
    }

    @Test
    void the_last_administrator_stays_and_who_only_acts_gives_himself_nothing() {
        Person admin = People.someone().as(Role.ADMIN).in(unit).enter();
        long held = as(admin, () -> roles.list(new GiveRoles.Wanted(admin.number(), Role.ADMIN, null), 0)).get(0).id();
        assertThatThrownBy(() -> as(admin, () -> revoke(held))).isInstanceOf(Failure.Conflict.class).hasMessage("people.role.lastAdmin");
        as(admin, () -> name(colleague, Role.ADMIN, today, today));
        assertThatThrownBy(() -> as(colleague, () -> grant(colleague, Role.ADMIN))).isInstanceOf(Failure.Forbidden.class);
        as(admin, () -> grant(director, Role.ADMIN));
        as(admin, () -> revoke(held));
        assertThat(as(admin, () -> access.has(Role.ADMIN))).isFalse();
    }

    private boolean isDirectorIn(Duration wait) {
        return travel.at(clock.instant().plus(wait), () -> as(colleague, () -> access.has(Role.DIRECTOR)));
    }

    private void name(Role role, LocalDate from, LocalDate to) {
        as(director, () -> name(colleague, role, from, to));
    }

    private Void name(Person who, Role role, LocalDate from, LocalDate to) {
        deputies.name(who.number(), role, from, to);
        return null;
    }

    private Void end(long id) {
        deputies.end(id);
        return null;
    }

    private Void grant(Person who, Role role) {
        roles.grant(who.number(), role, unit);
        return null;
    }

    private Void revoke(long id) {
        roles.revoke(id);
        return null;
    }

    private <T> T as(Person who, Supplier<T> act) {
        return caller.as(who.actor(), act);
    }
}
