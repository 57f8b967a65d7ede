package org.lianbing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;

/** Whatever is sent, the answer is a problem that says what is wrong: never a stack trace, never a fault. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProblemsIT {

    @Test
    void an_unknown_path_is_not_found() {
        Answer answer = Api.as(People.someone().enter()).get("/api/no-such-thing");
        assertProblem(answer, 404, "platform.http.404");
        assertThat(answer.object().getString("instance")).isEqualTo("/api/no-such-thing");
        assertThat(answer.object().getString("type")).isEqualTo("urn:lianbing:problem:platform.http.404");
    }

    @Test
    void malformed_json_is_refused() {
        assertProblem(Api.visitor().post("/api/tokens", "{\"username\": "), 400, "platform.malformed");
    }

    @Test
    void json_of_another_shape_is_refused() {
        assertProblem(Api.visitor().post("/api/tokens", "[1, 2]"), 400, "platform.malformed");
    }

    @Test
    void no_body_names_the_missing_field() {
        Answer answer = Api.visitor().post("/api/tokens", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void another_media_type_is_refused() {
        assertProblem(Api.visitor().with("Content-Type", "text/plain").post("/api/tokens", "hello"), 415, "platform.http.415");
    }

    @Test
    void another_method_is_refused() {
        assertProblem(Api.as(People.someone().enter()).put("/api/tokens", "{}"), 405, "platform.http.405");
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        assertProblem(Api.visitor().get("/api/no-such-thing"), 401, "people.signInNeeded");
    }

    @Test
    void the_problem_speaks_the_callers_language() {
        Answer answer = Api.visitor().with("Accept-Language", "zh-TW").get("/api/no-such-thing");
        assertThat(answer.object().getString("detail")).isEqualTo("請先登錄。");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.object().getInt("status")).isEqualTo(status);
        assertThat(answer.object().getString("detail")).isNotBlank();
    }
}
