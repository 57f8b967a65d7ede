package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
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

/** Whose attempt it is: nobody else starts, saves or hands it in, and only who may see his learning reads it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttemptRightsIT {

    private static final String TRUE = "{\"response\": true, \"seq\": 9}";

    private Person candidate;
    private Api owner;
    private String sitting;
    private String attempt;

    @BeforeEach
    void an_attempt() {
        candidate = People.someone().enter();
        owner = Api.as(candidate);
        sitting = OpenSitting.forCandidate(candidate, 3, 0, 2, Feedback.NOW);
        attempt = owner.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
    }

    @Test
    void a_colleague_is_refused_by_every_call() {
        Api colleague = Api.as(People.someone().in(candidate.unit()).enter());
        assertThat(changing(colleague)).extracting(Answer::status).containsExactly(404, 404, 404);
        assertThat(colleague.get(result()).status()).isEqualTo(403);
        assertThat(colleague.get("/api/attempts/" + attempt).status()).isEqualTo(404);
        assertUntouched();
    }

    @Test
    void a_visitor_is_refused_by_every_call() {
        assertThat(changing(Api.visitor())).extracting(Answer::status).containsExactly(401, 401, 401);
        assertThat(Api.visitor().get(result()).status()).isEqualTo(401);
        assertUntouched();
    }

    @Test
    void his_own_trainer_and_director_read_it_and_change_nothing() {
        owner.post("/api/attempts/" + attempt + "/submission", "");
        for (Role role : List.of(Role.TRAINER, Role.DIRECTOR, Role.HR)) {
            Api reader = Api.as(People.someone().in(candidate.unit()).as(role).enter());
            assertThat(reader.get(result()).status()).as(role.name()).isEqualTo(200);
            assertThat(changing(reader)).as(role.name()).extracting(Answer::status).containsExactly(404, 404, 404);
        }
    }

    @Test
    void a_trainer_or_director_of_another_branch_reads_nothing() {
        for (Role role : List.of(Role.TRAINER, Role.DIRECTOR, Role.DEPUTY, Role.HR, Role.ADMIN, Role.INTEGRATION)) {
            Api stranger = Api.as(People.someone().as(role).enter());
            assertThat(stranger.get(result()).status()).as(role.name()).isEqualTo(403);
            assertThat(stranger.get("/exam/sheet?attempt=" + attempt).status()).as(role.name() + " on the page").isEqualTo(403);
        }
    }

    @Test
    void who_is_no_candidate_finds_no_such_sitting() {
        Api trainer = Api.as(People.someone().in(candidate.unit()).as(Role.TRAINER).enter());
        Answer answer = trainer.post("/api/sittings/" + sitting + "/attempts", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("exam.sitting.unknown");
    }

    @Test
    void when_all_attempts_are_used_up_no_further_one_starts() {
        owner.post("/api/attempts/" + attempt + "/submission", "");
        Answer second = owner.post("/api/sittings/" + sitting + "/attempts", "");
        assertThat(second.status()).isEqualTo(201);
        owner.post("/api/attempts/" + second.object().getString("attemptId") + "/submission", "");
        Answer third = owner.post("/api/sittings/" + sitting + "/attempts", "");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("exam.attempt.noneLeft");
    }

    @Test
    void the_keys_are_shown_to_nobody_while_the_attempt_is_open() {
        assertThat(owner.get(result()).object().getJsonArray("items")).isEmpty();
        Api trainer = Api.as(People.someone().in(candidate.unit()).as(Role.TRAINER).enter());
        assertThat(trainer.get(result()).object().getJsonArray("items")).isEmpty();
    }

    private List<Answer> changing(Api other) {
        return List.of(other.post("/api/sittings/" + sitting + "/attempts", ""), other.put("/api/attempts/" + attempt + "/answers/1", TRUE),
                other.post("/api/attempts/" + attempt + "/submission", ""));
    }

    @Test
    void the_right_answers_stay_with_the_trainer_as_long_as_the_paper_can_be_sat_again() {
        owner.post("/api/attempts/" + attempt + "/submission", "");
        Api trainer = Api.as(People.someone().in(candidate.unit()).as(Role.TRAINER).enter());
        assertThat(keys(owner)).containsOnly(JsonValue.NULL);
        assertThat(keys(trainer)).containsOnly(JsonValue.TRUE);
        String last = owner.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
        owner.post("/api/attempts/" + last + "/submission", "");
        assertThat(keys(owner)).containsOnly(JsonValue.TRUE);
    }

    private List<JsonValue> keys(Api reader) {
        return reader.get(result()).object().getJsonArray("items").getValuesAs(JsonValue::asJsonObject).stream()
                .map(item -> item.getOrDefault("key", JsonValue.NULL)).toList();
    }

    private String result() {
        return "/api/attempts/" + attempt + "/result";
    }

    private void assertUntouched() {
        Answer resumed = owner.post("/api/sittings/" + sitting + "/attempts", "");
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.object().getJsonArray("items").getValuesAs(JsonValue::asJsonObject)).allMatch(item -> item.getInt("seq") == 0);
    }
}
