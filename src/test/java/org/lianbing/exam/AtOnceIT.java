package org.lianbing.exam;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;
import org.lianbing.testing.Person;

/** Sixteen calls at once: double clicks, two phones, a script that tries again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class AtOnceIT {

    private static final int SIXTEEN = 16;
    private static final int EIGHT = 8;

    private ExecutorService callers;
    private Person candidate;
    private Api api;

    @BeforeEach
    void somebody() {
        callers = Executors.newFixedThreadPool(SIXTEEN);
        candidate = People.someone().enter();
        api = Api.as(candidate);
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void sixteen_starts_are_one_attempt() throws Exception {
        String sitting = OpenSitting.forCandidate(candidate, 5, 0, 3, Feedback.NOW);
        List<Answer> answers = atOnce(() -> api.post("/api/sittings/" + sitting + "/attempts", ""));
        assertThat(answers).extracting(answer -> answer.object().getString("attemptId")).containsOnly(answers.get(0).object().getString("attemptId"));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @Test
    void sixteen_submissions_are_one_result_and_all_get_the_same_answer() throws Exception {
        String attempt = started(5);
        List<Answer> answers = atOnce(() -> api.post("/api/attempts/" + attempt + "/submission", ""));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(api.post("/api/attempts/" + attempt + "/submission", "").body()).as("later too").isEqualTo(answers.get(0).body());
    }

    @Test
    void what_was_acknowledged_while_handing_in_is_counted() throws Exception {
        String attempt = started(SIXTEEN - 1);
        List<Callable<Answer>> calls = IntStream.rangeClosed(1, SIXTEEN - 1).<Callable<Answer>>mapToObj(slot ->
                () -> api.put("/api/attempts/" + attempt + "/answers/" + slot, "{\"response\": true, \"seq\": 1}"))
                .collect(Collectors.toList());
        calls.add(SIXTEEN / 2, () -> api.post("/api/attempts/" + attempt + "/submission", ""));
        List<Answer> answers = all(calls);
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
        long acknowledged = answers.stream().filter(answer -> answer.status() == 200).count() - 1;
        assertThat(api.get("/api/attempts/" + attempt + "/result").object().getInt("score")).isEqualTo((int) acknowledged * 5);
    }

    @Test
    void of_sixteen_saves_of_one_slot_the_highest_number_stands() throws Exception {
        String sitting = OpenSitting.forCandidate(candidate, 1);
        String attempt = api.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
        List<Callable<Answer>> calls = IntStream.rangeClosed(1, SIXTEEN).<Callable<Answer>>mapToObj(seq ->
                () -> api.put("/api/attempts/" + attempt + "/answers/1", "{\"response\": %b, \"seq\": %d}".formatted(seq == SIXTEEN, seq))).toList();
        assertThat(all(calls)).extracting(Answer::status).containsOnly(200);
        JsonObject item = api.post("/api/sittings/" + sitting + "/attempts", "").object().getJsonArray("items").getJsonObject(0);
        assertThat(item.getInt("seq")).isEqualTo(SIXTEEN);
        assertThat(item.get("response")).isEqualTo(JsonValue.TRUE);
    }

    @Test
    void eight_markers_at_once_get_eight_different_answers() throws Exception {
        Person trainer = People.someone().withoutPost().as(Role.TRAINER).enter();
        String queue = HandedInAnswers.of(trainer, EIGHT).get(0);
        List<Api> markers = Stream.generate(() -> Api.as(People.someone().withoutPost().as(Role.TRAINER).in(trainer.unit()).enter())).limit(EIGHT).toList();
        List<Answer> pages = all(markers.stream().<Callable<Answer>>map(marker -> () -> marker.get(queue)).toList());
        assertThat(pages).extracting(Answer::status).containsOnly(200);
        assertThat(pages).extracting(page -> page.body().replaceFirst("(?s).*card written\">([^<]+)<.*", "$1")).allMatch(text -> text.startsWith("先听"))
                .doesNotHaveDuplicates();
    }

    private String started(int statements) {
        String sitting = OpenSitting.forCandidate(candidate, statements);
        return api.post("/api/sittings/" + sitting + "/attempts", "").object().getString("attemptId");
    }

    private List<Answer> atOnce(Callable<Answer> call) throws Exception {
        return all(Collections.nCopies(SIXTEEN, call));
    }

    private List<Answer> all(List<Callable<Answer>> calls) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : callers.invokeAll(calls)) {
            answers.add(future.get());
        }
        return answers;
    }
}
