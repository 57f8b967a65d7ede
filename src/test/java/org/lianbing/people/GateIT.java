package org.lianbing.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** What the gate lets through: tokens, the cookie with our own origin, nothing from other sites. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GateIT {

    private static final String SESSION = "/api/session";

    @Test
    void a_wrong_password_is_401() {
        Answer answer = Api.visitor().post("/api/tokens", Api.credentials(People.someone().enter().username(), "not the password"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("people.signIn.wrong");
    }

    @Test
    void too_many_failures_are_429_for_that_account_only() {
        Person guessed = People.someone().enter();
        for (int i = 0; i < 5; i++) {
            Api.visitor().post("/api/tokens", Api.credentials(guessed.username(), "guess " + i));
        }
        assertThat(Api.visitor().post("/api/tokens", Api.credentials(guessed.username(), guessed.password())).status()).isEqualTo(429);
        assertThat(Api.token(People.someone().enter())).isNotBlank();
    }

    @Test
    void a_token_signs_in_and_a_made_up_one_does_not() {
        assertThat(Api.as(People.someone().enter()).get("/api/no-such-thing").status()).isEqualTo(404);
        assertThat(Api.visitor().with("Authorization", "Bearer made-up").get("/api/no-such-thing").status()).isEqualTo(401);
    }

    @Test
    void a_program_that_signs_out_ends_its_token() {
        Api program = Api.visitor().with("Authorization", "Bearer " + Api.token(People.someone().enter()));
        assertThat(program.get("/api/me").status()).isEqualTo(200);
        assertThat(program.delete(SESSION).status()).isEqualTo(204);
        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Answer answer = signedIn();
        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(set -> set.startsWith("lianbing="))
                .singleElement().asString().contains("HttpOnly", "SameSite=Lax", "Path=/it/");
    }

    @Test
    void an_unsafe_call_with_the_cookie_alone_is_refused() {
        assertRefused(withCookie());
    }

    @Test
    void an_unsafe_call_from_another_site_is_refused() {
        assertRefused(withCookie().with("Origin", "https://elsewhere.example").with("X-Lianbing", "1"));
        assertRefused(withCookie().with("Origin", "null").with("X-Lianbing", "1"));
    }

    @Test
    void an_unsafe_call_without_the_header_that_no_form_can_send_is_refused() {
        assertRefused(withCookie().fromOurPage().with("X-Lianbing", "0"));
    }

    @Test
    void an_unsafe_call_from_our_own_page_is_served_and_ends_the_sign_in() {
        Api page = withCookie();
        assertThat(page.get("/api/no-such-thing").status()).isEqualTo(404);
        assertThat(page.fromOurPage().delete(SESSION).status()).isEqualTo(204);
        assertThat(page.get("/api/no-such-thing").status()).isEqualTo(401);
    }

    @Test
    void an_unsafe_call_with_a_token_needs_no_origin() {
        assertThat(Api.as(People.someone().enter()).delete(SESSION).status()).isEqualTo(204);
    }

    @Test
    void a_visitor_is_led_to_the_sign_in_and_back() {
        Answer answer = Api.visitor().get("/people/me?tab=devices");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/it/people/sign-in?next=%2Fpeople%2Fme%3Ftab%3Ddevices");
    }

    @Test
    void who_has_a_first_password_sets_his_own_first() {
        Api api = Api.as(People.someone().withFirstPassword().enter());
        assertThat(api.get("/shell/today").header("Location")).endsWith("/it/people/password");
    }

    @Test
    void a_first_password_calls_nothing_but_the_way_to_ones_own() {
        Person person = People.someone().withFirstPassword().enter();
        Answer refused = Api.as(person).get("/api/me");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("people.password.first");
        assertThat(Api.as(person).put("/api/password", "{\"old\":\"" + person.password() + "\",\"fresh\":\"green tea mountain\"}").status()).isEqualTo(204);
        String token = Api.visitor().post("/api/tokens", Api.credentials(person.username(), "green tea mountain")).object().getString("token");
        assertThat(Api.visitor().with("Authorization", "Bearer " + token).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/people/sign-in", "/api/no-such-thing", "/assets/app.css"}) {
            Answer answer = Api.visitor().get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
        }
    }

    private static Answer signedIn() {
        Person person = People.someone().enter();
        return Api.visitor().post(SESSION, Api.credentials(person.username(), person.password()));
    }

    private static Api withCookie() {
        return Api.visitor().with("Cookie", signedIn().cookie());
    }

    private static void assertRefused(Api caller) {
        Answer answer = caller.delete(SESSION);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("platform.origin");
    }
}
