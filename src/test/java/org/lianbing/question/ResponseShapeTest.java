package org.lianbing.question;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianbing.question.Samples.response;
import static org.lianbing.question.Samples.text;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.kernel.Failure;
import org.lianbing.question.MultipleChoice.Partial;
import org.lianbing.question.MultipleChoice.Wrong;

class ResponseShapeTest {

    private static final MultipleChoice MULTIPLE = Samples.multiple(Partial.NONE, Wrong.ZERO);
    private static final Ordering ORDERING = Samples.ordering(Ordering.Partial.NONE);
    private static final String LONGEST = "烟".repeat(10_000);

    static Stream<Arguments> malformed() {
        return Stream.of(
                of(Samples.SINGLE, "\"z\"", "\"\"", "1", "true", "[\"b\"]", "{}"),
                of(MULTIPLE, "\"a\"", "[\"z\"]", "[\"a\",1]", "[\"a\",null]", "[\"a\",\"a\"]", "{}", "false"),
                of(Samples.FALSE, "\"false\"", "0", "[]", "{}"),
                of(Samples.GAP, "\"200\"", "[\"1\",\"2\",\"3\",\"4\"]", "[1]", "[[]]", "{}", "[\"" + LONGEST + "支\"]", "[\"\\u0000\"]"),
                of(Samples.NUMERIC, "true", "[1]", "{}", "\"" + LONGEST + "1\""),
                of(Samples.SHORT, "1", "true", "[\"…\"]", "{}", "\"" + LONGEST + "…\"", "\"\\u0000\"", "\"\\ud800\""),
                of(Samples.MATCHING, "[]", "\"a\"", "{\"4\":\"a\"}", "{\"1\":\"z\"}", "{\"1\":1}", "{\"1\":[\"a\"]}"),
                of(ORDERING, "[]", "[\"a\",\"b\",\"c\"]", "[\"a\",\"b\",\"c\",\"c\"]", "[\"a\",\"b\",\"c\",\"z\"]", "{}", "\"abcd\""),
                of(Samples.CLOZE, "{}", "[\"1\",\"a\",\"b\"]", "[1]", "\"200\""),
                of(Samples.ESSAY, "1", "[]", "\"\\u0000\""),
                of(Samples.CASE, "{}", "\"a\"", "[\"z\"]", "[\"a\",\"true\"]", "[\"a\",true,\"…\",null]"),
                of(Samples.HOTSPOT, "[]", "[0.5]", "[0.5,1.1]", "[-0.1,0.5]", "[\"0.5\",\"0.5\"]", "[0.5,0.5,0.5]", "{}"),
                of(Samples.FILE, "1", "\"\"", "\"a b\"", "\"../x\"", "[\"7\"]"))
                .flatMap(List::stream);
    }

    static Stream<Arguments> wellFormed() {
        return Stream.of(
                of(Samples.SINGLE, "\"a\"", "\"b\"", "null"),
                of(MULTIPLE, "[]", "[\"d\"]", "[\"d\",\"a\"]", "null"),
                of(Samples.FALSE, "true", "false", "null"),
                of(Samples.GAP, "[]", "[\"1\"]", "[null,\"\",\"3\"]", "[\"" + LONGEST + "\"]", "null"),
                of(Samples.NUMERIC, "1", "-0.5", "1e999999999", "\"\"", "\"约5\"", "\"１２\"", "null"),
                of(Samples.SHORT, "\"\"", "\"我\\n是\"", "\"" + LONGEST + "\"", "null"),
                of(Samples.MATCHING, "{}", "{\"1\":\"a\"}", "{\"1\":\"a\",\"2\":\"a\",\"3\":null}", "null"),
                of(ORDERING, "[\"d\",\"a\",\"c\",\"b\"]", "null"),
                of(Samples.CLOZE, "[]", "[null,\"b\"]", "[\"两百\",\"\"]", "null"),
                of(Samples.ESSAY, "\"\"", "\"先看商圈\"", "null"),
                of(Samples.CASE, "[]", "[null,true]", "[\"a\",false,\"先倾听\"]", "null"),
                of(Samples.HOTSPOT, "[0,1]", "[0.123456789,0.5]", "null"),
                of(Samples.FILE, "\"17\"", "null"))
                .flatMap(List::stream);
    }

    private static List<Arguments> of(Body body, String... responses) {
        return Stream.of(responses).map(json -> Arguments.of(body, response(json))).toList();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_response_is_refused_and_worth_nothing(Body body, JsonValue response) {
        assertThatExceptionOfType(Failure.Invalid.class).isThrownBy(() -> body.check(response)).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("question.response.shape");
            assertThat(refused.problems()).extracting("field").containsExactly("response");
        });
        assertThat(body.mark(response)).isEqualTo(Mark.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void what_a_page_can_send_is_accepted(Body body, JsonValue response) {
        assertThatCode(() -> body.check(response)).doesNotThrowAnyException();
    }

    @Test
    void nothing_at_all_is_accepted() {
        assertThat(Samples.each()).allMatch(body -> body.fits(null));
    }

    @Test
    void ten_thousand_rare_characters_are_not_too_many() {
        assertThat(Samples.SHORT.fits(text("𠮷".repeat(10_000)))).isTrue();
        assertThat(Samples.SHORT.fits(text("𠮷".repeat(10_001)))).isFalse();
    }
}
