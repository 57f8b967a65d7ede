package org.lianbing.question;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page or another program sends as an answer, read without trust. Empty where the JSON is not of the form asked for. */
final class Response {

    /** The longest text, in characters. */
    static final int LONGEST = 10_000;

    private Response() {
    }

    /** Nothing was answered, or the answer was taken back. */
    static boolean isAbsent(JsonValue response) {
        return response == null || response.getValueType() == JsonValue.ValueType.NULL;
    }

    static Optional<String> text(JsonValue response) {
        return response instanceof JsonString string ? Optional.of(string.getString()).filter(Response::isText) : Optional.empty();
    }

    /** A list of texts; what is null in it was left open and reads as the empty text. */
    static Optional<List<String>> texts(JsonValue response) {
        if (!(response instanceof JsonArray array)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue element : array) {
            Optional<String> text = isAbsent(element) ? Optional.of("") : text(element);
            text.ifPresent(texts::add);
        }
        return Optional.of(texts).filter(all -> all.size() == array.size());
    }

    /** Short enough, and nothing in it that PostgreSQL cannot hold (U+0000, half a surrogate pair). */
    static boolean isText(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
