package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The rules of signing in: who gets a token, who has tried too often, and when a token ends. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SignInIT {

    private static final String HALL = "198.51.100.1";
    private static final String ELSEWHERE = "203.0.113.9";

    @Inject
    SignIn signIn;
    @Inject
    Tokens tokens;
    @Inject
    MyAccount account;
    @Inject
    MyDevices devices;
    @Inject
    FindAccounts accounts;
    @Inject
    Caller caller;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private Person person;

    @BeforeEach
    void somebody() {
        person = People.someone().enter();
    }

    @Test
    void the_name_of_the_account_and_the_staff_number_both_sign_in_whatever_their_case() {
        for (String name : new String[] {person.username(), person.username().toUpperCase(), " " + person.number()}) {
            Token token = from(HALL, () -> signIn.signIn(name, person.password(), SignInKind.API, null));
            assertThat(tokens.find(token.token())).get().extracting(SignedIn::member).isEqualTo(person.memberId());
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike() {
        assertThatThrownBy(fails(person.username(), HALL)).isInstanceOf(Failure.Unauthenticated.class).hasMessage("people.signIn.wrong");
        assertThatThrownBy(fails("nobody-of-that-name", HALL)).isInstanceOf(Failure.Unauthenticated.class).hasMessage("people.signIn.wrong");
    }

    @Test
    void after_five_failures_the_right_password_waits_a_minute_for_that_account_and_address_only() {
        Person neighbour = People.someone().enter();
        failTimes(5, person.username(), HALL);
        assertThatThrownBy(() -> succeeds(person, HALL)).isInstanceOfSatisfying(Failure.TooMany.class,
                told -> assertThat(told.args()).containsExactly(1L));
        assertThat(succeeds(person, ELSEWHERE)).isNotNull();
        assertThat(succeeds(neighbour, HALL)).isNotNull();
        assertThat(later(Duration.ofSeconds(61), () -> succeeds(person, HALL))).isNotNull();
    }

    @Test
    void a_guesser_in_the_same_hall_cannot_lock_a_member_out_on_a_device_of_his_own() {
        succeedsOn("his-phone");
        failTimes(5, person.username(), HALL);
        assertThat(succeedsOn("his-phone")).isNotNull();
        assertThatThrownBy(() -> succeedsOn("another-phone")).isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void guessers_from_everywhere_cannot_lock_a_member_out_where_he_has_signed_in_before() {
        succeeds(person, HALL);
        for (int i = 0; i < 50; i++) {
            failTimes(1, person.username(), "192.0.2." + i);
        }
        assertThatThrownBy(() -> succeeds(person, ELSEWHERE)).isInstanceOf(Failure.TooMany.class);
        assertThat(succeeds(person, HALL)).isNotNull();
        assertThat(later(Duration.ofSeconds(61), () -> succeeds(person, ELSEWHERE))).isNotNull();
    }

    @Test
    void trying_on_during_a_pause_does_not_draw_it_out() {
        failTimes(5, person.username(), HALL);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(fails(person.username(), HALL)).isInstanceOf(Failure.TooMany.class);
        }
        assertThat(later(Duration.ofSeconds(61), () -> succeeds(person, HALL))).isNotNull();
    }

    @Test
    void an_administrator_ends_a_pause_and_a_stranger_does_not() {
        failTimes(5, person.username(), HALL);
        assertThatThrownBy(() -> as(People.someone().as(Role.TRAINER).in(person.unit()).enter(), () -> accounts.lift(person.memberId())))
                .isInstanceOf(Failure.Forbidden.class);
        as(People.someone().as(Role.ADMIN).in(person.unit()).enter(), () -> accounts.lift(person.memberId()));
        assertThat(succeeds(person, HALL)).isNotNull();
    }

    @Test
    void successes_are_never_counted() {
        for (int i = 0; i < 12; i++) {
            assertThat(succeeds(person, HALL)).isNotNull();
        }
    }

    @Test
    void a_token_ends_at_its_instant() {
        Token token = succeeds(person, HALL);
        assertThat(foundAt(token, token.expiresAt().minusSeconds(1))).isTrue();
        assertThat(foundAt(token, token.expiresAt().plusSeconds(11))).isFalse();
    }

    @Test
    void signing_out_everywhere_ends_every_token_at_once() {
        Token phone = succeeds(person, HALL);
        Token desk = succeeds(person, ELSEWHERE);
        Token neighbours = succeeds(People.someone().enter(), HALL);
        as(person, () -> devices.endOthers(-1));
        assertThat(tokens.find(phone.token())).isEmpty();
        assertThat(tokens.find(desk.token())).isEmpty();
        assertThat(tokens.find(neighbours.token())).isPresent();
    }

    @Test
    void a_changed_password_ends_every_token_and_the_old_password() {
        Token phone = succeeds(person, HALL);
        as(person, () -> account.changePassword(person.password(), "another long password"));
        assertThat(tokens.find(phone.token())).isEmpty();
        assertThatThrownBy(() -> succeeds(person, HALL)).isInstanceOf(Failure.Unauthenticated.class);
    }

    @Test
    void a_wrong_old_password_changes_nothing() {
        assertThatThrownBy(() -> as(person, () -> account.changePassword("not it", "another long password"))).isInstanceOf(Failure.Invalid.class);
        assertThat(succeeds(person, HALL)).isNotNull();
    }

    private <T> T later(Duration wait, Supplier<T> act) {
        return travel.at(clock.instant().plus(wait), act);
    }

    private Token succeedsOn(String device) {
        return from(HALL, () -> signIn.signIn(person.username(), person.password(), SignInKind.BROWSER, null, device));
    }

    private boolean foundAt(Token token, Instant instant) {
        return travel.at(instant, () -> tokens.find(token.token()).isPresent());
    }

    private void failTimes(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(fails(username, address)).isInstanceOf(Failure.Unauthenticated.class);
        }
    }

    private ThrowingCallable fails(String username, String address) {
        return () -> from(address, () -> signIn.signIn(username, "not the password", SignInKind.API, null));
    }

    private Token succeeds(Person who, String address) {
        return from(address, () -> signIn.signIn(who.username(), who.password(), SignInKind.API, null));
    }

    private <T> T from(String address, Supplier<T> act) {
        return caller.as(Actor.visitor(address), act);
    }

    private void as(Person who, Runnable act) {
        caller.as(who.actor(), () -> {
            act.run();
            return null;
        });
    }
}
