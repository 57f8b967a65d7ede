package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** The exam on the wire, as other systems and load tests rely on it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExamRestIT {

    private Person candidate;
    private Api api;

    @BeforeEach
    void somebody() {
        candidate = People.someone().enter();
        api = Api.as(candidate);
    }

    @Test
    void a_sitting_is_listed_for_its_candidate_and_nobody_else() {
        String sitting = OpenSitting.forCandidate(candidate, 2);
        assertThat(api.get("/api/sittings").items()).singleElement().satisfies(listed -> {
            assertThat(listed.asJsonObject().getString("id")).isEqualTo(sitting);
            assertThat(listed.asJsonObject().getString("state")).isEqualTo("open");
            assertThat(listed.asJsonObject().keySet()).contains("title", "opensAt", "closesAt", "minutes", "attemptsLeft");
        });
        assertThat(Api.as(People.someone().in(candidate.unit()).enter()).get("/api/sittings").items()).isEmpty();
    }

    @Test
    void an_attempt_starts_with_201_and_is_resumed_with_200() {
        String sitting = OpenSitting.forCandidate(candidate, 2);
        Answer started = start(sitting);
        assertThat(started.status()).isEqualTo(201);
        String id = started.object().getString("attemptId");
        save(id, 1, "{\"response\": true, \"seq\": 4}");
        Answer resumed = start(sitting);
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.object().getString("attemptId")).isEqualTo(id);
        JsonObject item = resumed.object().getJsonArray("items").getJsonObject(0);
        assertThat(item.get("response")).isEqualTo(JsonValue.TRUE);
        assertThat(item.getInt("seq")).isEqualTo(4);
    }

    @Test
    void an_item_has_what_its_candidate_needs_and_nothing_of_the_key() {
        JsonObject started = start(OpenSitting.forCandidate(candidate, 1, 1, 1, Feedback.NOW)).object();
        assertThat(Instant.parse(started.getString("endsAt"))).isAfter(Instant.parse(started.getString("serverNow")));
        JsonObject statement = started.getJsonArray("items").getJsonObject(0);
        assertThat(statement.keySet()).contains("slot", "kind", "prompt", "options", "points", "seq").doesNotContain("key", "answer", "explanation");
        assertThat(statement.getString("kind")).isEqualTo("true-false");
        assertThat(statement.getJsonNumber("points").intValueExact()).isEqualTo(5);
        assertThat(started.getJsonArray("items").getJsonObject(1).getString("kind")).isEqualTo("short-answer");
        assertThat(started.toString()).doesNotContain("范文");
    }

    @Test
    void a_save_tells_what_is_stored() {
        String id = start(OpenSitting.forCandidate(candidate, 2)).object().getString("attemptId");
        JsonObject saved = save(id, 2, "{\"response\": false, \"seq\": 2}").object();
        assertThat(saved.getInt("slot")).isEqualTo(2);
        assertThat(saved.getInt("seq")).isEqualTo(2);
        assertThat(saved.get("response")).isEqualTo(JsonValue.FALSE);
        assertThat(saved.getBoolean("stale")).isFalse();
        assertThat(saved.keySet()).contains("savedAt", "serverNow", "endsAt");
        JsonObject stale = save(id, 2, "{\"response\": true, \"seq\": 2}").object();
        assertThat(stale.getBoolean("stale")).isTrue();
        assertThat(stale.get("response")).isEqualTo(JsonValue.FALSE);
    }

    @Test
    void nonsense_is_refused_and_says_what_is_wrong() {
        String id = start(OpenSitting.forCandidate(candidate, 2)).object().getString("attemptId");
        assertProblem(save(id, 1, "{\"response\": true}"), 400, "exam.answer.seq");
        assertProblem(save(id, 1, "{\"response\": \"yes\", \"seq\": 1}"), 400, "question.response.shape");
        assertProblem(save(id, 1, "{\"response\": "), 400, "platform.malformed");
        assertProblem(save(id, 3, "{\"response\": true, \"seq\": 1}"), 404, "exam.attempt.unknown");
        assertProblem(api.post("/api/sittings/nonsense/attempts", ""), 404, "exam.sitting.unknown");
    }

    @Test
    void handing_in_gives_the_result_and_ends_the_saving() {
        String id = start(OpenSitting.forCandidate(candidate, 2)).object().getString("attemptId");
        save(id, 1, "{\"response\": true, \"seq\": 1}");
        assertThat(api.post("/api/attempts/" + id + "/submission", "").object().getString("state")).isEqualTo("final");
        assertProblem(save(id, 2, "{\"response\": true, \"seq\": 1}"), 409, "exam.attempt.closed");
        JsonObject result = api.get("/api/attempts/" + id + "/result").object();
        assertThat(result.getString("state")).isEqualTo("final");
        assertThat(result.getInt("score")).isEqualTo(5);
        assertThat(result.getInt("outOf")).isEqualTo(10);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.getJsonArray("items")).hasSize(2);
    }

    @Test
    void a_result_is_kept_back_as_long_as_the_sitting_says() {
        for (Feedback feedback : new Feedback[] {Feedback.AFTER_CLOSING, Feedback.NEVER}) {
            String id = start(OpenSitting.forCandidate(candidate, 2, 0, 1, feedback)).object().getString("attemptId");
            api.post("/api/attempts/" + id + "/submission", "");
            JsonObject result = api.get("/api/attempts/" + id + "/result").object();
            assertThat(result.isNull("score")).as(feedback.name()).isTrue();
            assertThat(result.isNull("passed")).as(feedback.name()).isTrue();
            assertThat(result.getJsonArray("items")).as(feedback.name()).isEmpty();
        }
    }

    @Test
    void a_trainers_program_sets_an_exam() {
        Person trainer = People.someone().in(candidate.unit()).as(Role.TRAINER).enter();
        String body = """
                {"title": "程序设置的考试", "parts": [{"topic": "onboarding/service", "count": 3, "points": 2.5}], "opensAt": "2026-01-01T00:00:00Z",
                 "closesAt": "2026-01-02T00:00:00Z", "tags": ["practice"], "candidates": ["%s"]}""".formatted(candidate.number());
        assertThat(Api.as(trainer).post("/api/sittings", body).status()).isEqualTo(201);
        assertProblem(api.post("/api/sittings", body), 403, "people.forbidden");
    }

    private Answer start(String sitting) {
        return api.post("/api/sittings/" + sitting + "/attempts", "");
    }

    private Answer save(String attempt, int slot, String body) {
        return api.put("/api/attempts/" + attempt + "/answers/" + slot, body);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
