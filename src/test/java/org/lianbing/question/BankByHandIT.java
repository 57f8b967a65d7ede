package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.people.Role;
import org.lianbing.testing.Answer;
import org.lianbing.testing.Api;
import org.lianbing.testing.People;

/** Questions come and go over REST. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@RunAsClient
class BankByHandIT {

    private static final String IMPORT = "/api/questions/import?format=csv&topic=";

    private final String mark = People.unique("mark");
    private final String topic = People.unique("topic");
    private final Api trainer = Api.as(People.someone().as(Role.TRAINER).enter()).with("Content-Type", "text/csv");

    @Test
    void a_preview_changes_nothing_and_the_same_file_again_neither() {
        String file = file("对", "");

        assertThat(counts(trainer.post(IMPORT + topic + "&dryRun=true", file))).isEqualTo("2/0/0");
        assertThat(counts(trainer.post(IMPORT + topic, file))).isEqualTo("2/0/0");
        assertThat(counts(trainer.post(IMPORT + topic, file))).isEqualTo("0/0/2");
        assertThat(counts(trainer.post(IMPORT + topic, file("错", "")))).isEqualTo("0/1/1");
    }

    @Test
    void with_one_bad_row_nothing_is_taken() {
        Answer answer = trainer.post(IMPORT + topic, file("对", "单选,哪个" + mark + "？,甲,乙,D\n"));

        assertThat(counts(answer)).isEqualTo("0/0/0");
        JsonObject problem = answer.object().getJsonArray("problems").getJsonObject(0);
        assertThat(problem.getInt("line")).isEqualTo(4);
        assertThat(problem.getString("code")).isEqualTo("question.import.letters");
        assertThat(problem.getString("message")).contains("D");
        assertThat(counts(trainer.post(IMPORT + topic, file("对", "")))).isEqualTo("2/0/0");
    }

    @Test
    void a_call_sent_again_answers_what_it_did_the_first_time() {
        Api keyed = trainer.with("Idempotency-Key", mark);

        assertThat(counts(keyed.post(IMPORT + topic, file("对", "")))).isEqualTo("2/0/0");
        assertThat(counts(keyed.post(IMPORT + topic, file("对", "")))).isEqualTo("2/0/0");
    }

    @Test
    void an_export_comes_back_unchanged_and_brings_changes_home_whoever_sends_it() {
        trainer.post(IMPORT + topic, file("对", ""));
        String exported = trainer.with("Accept-Language", "zh-CN").get("/api/questions/export?format=csv&q=" + mark).body();

        assertThat(exported).contains(mark).contains("q-");
        assertThat(counts(trainer.post("/api/questions/import?format=csv", exported))).isEqualTo("0/0/2");
        Api other = Api.as(People.someone().as(Role.TRAINER).enter()).with("Content-Type", "text/csv");
        assertThat(counts(other.post("/api/questions/import?format=csv", exported.replace("下面", "上面")))).isEqualTo("0/1/1");
    }

    @Test
    void what_another_author_has_is_not_added_a_second_time() {
        trainer.post(IMPORT + topic, file("对", ""));
        Api other = Api.as(People.someone().as(Role.TRAINER).enter()).with("Content-Type", "text/csv");

        Answer answer = other.post(IMPORT + topic, file("对", ""));

        assertThat(counts(answer)).isEqualTo("0/0/0");
        assertThat(answer.object().getInt("elsewhere")).isEqualTo(2);
    }

    @Test
    void only_trainers_may_and_unknown_formats_are_named() {
        Api member = Api.as(People.someone().enter()).with("Content-Type", "text/csv");

        assertThat(member.post(IMPORT + topic, file("对", "")).status()).isEqualTo(403);
        assertThat(member.get("/api/questions/export?format=csv").status()).isEqualTo(403);
        Answer unknown = trainer.get("/api/questions/export?format=docx");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.object().getString("detail")).contains("xlsx, csv");
    }

    private String file(String truth, String more) {
        return "题型,题干,选项A,选项B,答案\n判断题,说法" + mark + ",,," + truth + "\n单选题,下面哪个" + mark + "？,甲,乙,B\n" + more;
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject said = answer.object();
        return said.getInt("imported") + "/" + said.getInt("updated") + "/" + said.getInt("unchanged");
    }
}
