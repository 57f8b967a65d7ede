package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.kernel.Failure;
import org.lianbing.platform.Actor;
import org.lianbing.platform.Caller;
import org.lianbing.platform.Language;
import org.lianbing.platform.Sql;
import org.lianbing.testing.People;

/** Asking for a way back in tells nothing, whoever is asked about. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ForgottenPasswordIT {

    @Inject
    ForgottenPassword forgotten;
    @Inject
    Caller caller;
    @Inject
    Sql sql;

    @Test
    void a_known_and_an_unknown_name_are_answered_alike() {
        ask(People.someone().enter().username(), "198.51.100.20");
        ask("nobody-of-that-name", "198.51.100.20");
        caller.as(Actor.system("test"), () -> {
            forgotten.answer();
            return null;
        });
        assertThat(sql.count("select count(*) as n from password_request where address='198.51.100.20' and answered_at is null")).isZero();
    }

    @Test
    void one_address_asks_thirty_times_in_a_quarter_of_an_hour_and_no_more() {
        for (int i = 0; i < 30; i++) {
            ask("nobody-" + i, "198.51.100.21");
        }
        assertThatThrownBy(() -> ask("nobody", "198.51.100.21")).isInstanceOf(Failure.TooMany.class);
        ask("nobody", "198.51.100.22");
    }

    private void ask(String username, String address) {
        caller.as(Actor.visitor(address), () -> {
            forgotten.ask(username, Language.EN);
            return null;
        });
    }
}
