package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Sql;
import org.lianbing.platform.TravellingClock;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** From the printed slip to the first password, and who may print it. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AccountSlipsIT {

    private static final String FRESH = "green tea mountain";

    @Inject
    AccountSlips slips;
    @Inject
    KeySignIn keys;
    @Inject
    SignIn signIn;
    @Inject
    Tokens tokens;
    @Inject
    KeepRoster roster;
    @Inject
    Caller caller;
    @Inject
    Sql sql;
    @Inject
    TravellingClock travel;
    @Inject
    Clock clock;

    private long unit;
    private Person admin;
    private Person person;

    @BeforeEach
    void people() {
        unit = People.unit();
        admin = People.someone().as(Role.ADMIN).in(unit).enter();
        person = People.someone().in(unit).enter();
    }

    @Test
    void a_slip_greets_by_name_sets_the_password_and_signs_in() {
        Slip slip = printed(person);
        assertThat(visiting(() -> keys.look(slip.username(), slip.key(), null)).name()).isEqualTo(person.name());
        Token token = visiting(() -> keys.use(slip.username(), slip.key(), FRESH, null, null));
        assertThat(tokens.find(token.token())).get().extracting(SignedIn::member).isEqualTo(person.memberId());
        assertThat(visiting(() -> signIn.signIn(person.username(), FRESH, SignInKind.BROWSER, null))).isNotNull();
    }

    @Test
    void who_has_no_account_gets_one_that_opens_with_the_slip_only() {
        String number = People.unique("n");
        MemberId member = caller.as(admin.actor(), () -> roster.addMember(new NewMember(number, "新人", unit, "客户经理", null, null,
                Employment.FORMAL, null, null, null, null)));
        Slip slip = caller.as(admin.actor(), () -> slips.make(List.of(member), 14)).get(0);
        assertThat(slip.username()).isEqualTo(number.toLowerCase());
        assertThatThrownBy(() -> visiting(() -> signIn.signIn(number, "", SignInKind.BROWSER, null))).isInstanceOf(Failure.Unauthenticated.class);
        assertThat(visiting(() -> keys.use(number, slip.key().toLowerCase().replace('-', ' '), FRESH, null, null))).isNotNull();
    }

    @Test
    void using_it_ends_the_old_password_and_every_earlier_sign_in() {
        Token before = visiting(() -> signIn.signIn(person.username(), person.password(), SignInKind.BROWSER, null));
        use(printed(person));
        assertThat(tokens.find(before.token())).isEmpty();
        assertThatThrownBy(() -> visiting(() -> signIn.signIn(person.username(), person.password(), SignInKind.BROWSER, null)))
                .isInstanceOf(Failure.Unauthenticated.class);
    }

    @Test
    void it_opens_once() {
        Slip slip = printed(person);
        use(slip);
        assertThatThrownBy(() -> use(slip)).isInstanceOf(Failure.Unauthenticated.class).hasMessage("people.key.wrong");
    }

    @Test
    void a_password_that_is_too_plain_does_not_use_it_up() {
        Slip slip = printed(person);
        assertThatThrownBy(() -> visiting(() -> keys.use(slip.username(), slip.key(), "12345678", null, null))).isInstanceOf(Failure.Invalid.class);
        assertThat(use(slip)).isNotNull();
    }

    @Test
    void a_new_one_voids_the_old_one() {
        Slip old = printed(person);
        Slip fresh = printed(person);
        assertThatThrownBy(() -> use(old)).isInstanceOf(Failure.Unauthenticated.class);
        assertThat(use(fresh)).isNotNull();
    }

    @Test
    void it_opens_to_the_end_of_its_last_day() {
        Slip slip = printed(person);
        assertThat(slip.goodTo()).isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(13));
        assertThatThrownBy(() -> travel.at(clock.instant().plus(Duration.ofDays(14)), () -> use(slip))).isInstanceOf(Failure.Unauthenticated.class);
        assertThat(travel.at(clock.instant().plus(Duration.ofDays(13)), () -> use(slip))).isNotNull();
    }

    @Test
    void guessing_keys_pauses_and_leaves_the_password_alone() {
        Slip slip = printed(person);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> visiting(() -> keys.look(slip.username(), "WRNG-WRNG-WRNG", null))).isInstanceOf(Failure.Unauthenticated.class);
        }
        assertThatThrownBy(() -> use(slip)).isInstanceOf(Failure.TooMany.class);
        assertThat(visiting(() -> signIn.signIn(person.username(), person.password(), SignInKind.BROWSER, null))).isNotNull();
    }

    @Test
    void only_who_keeps_the_account_prints_it() {
        Person trainer = People.someone().as(Role.TRAINER).in(unit).enter();
        Person hr = People.someone().as(Role.HR).in(unit).enter();
        assertThatThrownBy(() -> printedBy(trainer, person)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> printedBy(hr, admin)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> printedBy(admin, People.someone().enter())).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> printedBy(admin, admin)).isInstanceOf(Failure.Forbidden.class);
        assertThat(printedBy(hr, person)).isNotNull();
    }

    @Test
    void the_key_itself_is_kept_nowhere() {
        Slip slip = printed(person);
        assertThat(sql.list(row -> row.text("key_hash"), "select key_hash from account_key where member_id=?", person.memberId()))
                .singleElement().asString().isNotEqualTo(Key.typed(slip.key())).hasSize(64);
        assertThat(sql.count("select count(*) as n from audit where detail like ?", "%" + Key.typed(slip.key()) + "%")).isZero();
    }

    private Slip printed(Person whose) {
        return printedBy(admin, whose);
    }

    private Slip printedBy(Person who, Person whose) {
        return caller.as(who.actor(), () -> slips.make(List.of(whose.memberId()), AccountSlips.USUAL_DAYS)).get(0);
    }

    private Token use(Slip slip) {
        return visiting(() -> keys.use(slip.username(), slip.key(), FRESH, null, null));
    }

    private <T> T visiting(Supplier<T> act) {
        return caller.as(Actor.visitor("198.51.100.1"), act);
    }
}
