package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A stolen table opens no account. */
class PasswordsTest {

    @Test
    void only_the_password_itself_matches() {
        String hash = Passwords.hash("正确的密码 123");
        assertThat(Passwords.matches("正确的密码 123", hash)).isTrue();
        assertThat(Passwords.matches("正确的密码 124", hash)).isFalse();
    }

    @Test
    void the_same_password_is_never_stored_alike() {
        assertThat(Passwords.hash("the same password")).isNotEqualTo(Passwords.hash("the same password")).startsWith("$argon2id$");
    }

    @Test
    void where_there_is_no_account_nothing_matches() {
        assertThat(Passwords.matches("nobody's password", null)).isFalse();
    }

    @Test
    void a_token_is_stored_as_a_hash_that_does_not_hold_it() {
        String token = Secret.random();
        assertThat(token).hasSize(43).isNotEqualTo(Secret.random());
        assertThat(Secret.hash(token)).hasSize(64).isEqualTo(Secret.hash(token)).doesNotContain(token);
    }
}
