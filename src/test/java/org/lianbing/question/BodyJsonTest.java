package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lianbing.question.Samples.response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyJsonTest {

    @Test
    void writes_each_field_under_its_name_in_the_file_format() {
        assertThat(BodyJson.write(new Numeric("几次？", Samples.numeric("2.0", "0").answer(), Samples.numeric("1", "0.5").tolerance(), "次")))
                .isEqualTo(response("{\"kind\":\"numeric\",\"prompt\":\"几次？\",\"answer\":2,\"tolerance\":0.5,\"unit\":\"次\"}"));
        assertThat(BodyJson.write(Samples.GAP).toString())
                .endsWith("\"answers\":[[\"200\",\"二百\"],[\"50\"],[\"Ab 1\"]]}");
    }

    @Test
    void what_was_stored_as_text_reads_back_the_same() {
        assertThat(Samples.each()).allSatisfy(
                body -> assertThat(BodyJson.read(response(BodyJson.write(body).toString()).asJsonObject())).isEqualTo(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{}",
            "{\"kind\":\"essay\",\"prompt\":\"？\"}",
            "{\"kind\":\"essay\",\"prompt\":\"？\",\"model\":\"\",\"rubric\":[{\"text\":\"全\",\"percent\":99.5}]}",
            "{\"kind\":\"case\",\"prompt\":\"？\",\"parts\":[]}",
            "{\"kind\":\"case\",\"prompt\":\"？\",\"parts\":[{\"kind\":\"true-false\",\"prompt\":\"？\",\"answer\":true,\"points\":1}]}",
            "{\"kind\":\"file\",\"prompt\":\"？\",\"model\":\"\",\"accepts\":[\"video\"]}",
            "{\"kind\":\"hotspot\",\"prompt\":\"？\",\"picture\":\"7\",\"areas\":[{\"x\":0,\"y\":0,\"width\":2,\"height\":1}]}",
            "{\"kind\":\"true-false\",\"prompt\":\"？\"}",
            "{\"kind\":\"true-false\",\"prompt\":\"？\",\"answer\":\"true\"}",
            "{\"kind\":\"true-false\",\"prompt\":\"？\",\"answer\":true,\"points\":2}",
            "{\"kind\":\"true-false\",\"prompt\":null,\"answer\":true}",
            "{\"kind\":\"numeric\",\"prompt\":\"？\",\"answer\":\"1\",\"tolerance\":0}",
            "{\"kind\":\"numeric\",\"prompt\":\"？\",\"answer\":1}",
            "{\"kind\":\"gap\",\"prompt\":\"____\",\"answers\":[\"1\"]}",
            "{\"kind\":\"gap\",\"prompt\":\"____\",\"answers\":[[1]]}",
            "{\"kind\":\"single-choice\",\"prompt\":\"？\",\"options\":{},\"answer\":\"a\"}",
            "{\"kind\":\"single-choice\",\"prompt\":\"？\",\"options\":[{\"id\":\"a\",\"text\":\"甲\",\"x\":1},"
                    + "{\"id\":\"b\",\"text\":\"乙\"}],\"answer\":\"a\"}",
            "{\"kind\":\"multiple-choice\",\"prompt\":\"？\",\"options\":[{\"id\":\"a\",\"text\":\"甲\"},{\"id\":\"b\",\"text\":\"乙\"}],"
                    + "\"answer\":[\"a\",\"a\"],\"partial\":\"none\",\"wrong\":\"zero\"}",
            "{\"kind\":\"multiple-choice\",\"prompt\":\"？\",\"options\":[{\"id\":\"a\",\"text\":\"甲\"},{\"id\":\"b\",\"text\":\"乙\"}],"
                    + "\"answer\":[\"a\"],\"partial\":\"NONE\",\"wrong\":\"zero\"}"})
    void anything_that_it_would_not_write_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> BodyJson.read(response(json).asJsonObject()));
    }
}
