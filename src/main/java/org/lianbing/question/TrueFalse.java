package org.lianbing.question;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

/**
 * A statement that holds or does not (判断题); worth all or nothing. Response: {@code true} or {@code false}.
 *
 * @param prompt the statement, sanitised HTML
 * @param answer whether it holds
 */
public record TrueFalse(String prompt, boolean answer) implements Body {

    /** @throws IllegalArgumentException if the prompt is blank */
    public TrueFalse {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
    }

    static TrueFalse read(JsonFields json) {
        return new TrueFalse(json.text("prompt"), json.flag("answer"));
    }

    @Override
    public Kind kind() {
        return Kind.TRUE_FALSE;
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || response.getValueType() == ValueType.TRUE || response.getValueType() == ValueType.FALSE;
    }

    @Override
    public Mark mark(JsonValue response) {
        boolean right = !Response.isAbsent(response) && response.getValueType() == key().getValueType();
        return right ? Mark.FULL : Mark.NOTHING;
    }

    @Override
    public JsonValue key() {
        return answer ? JsonValue.TRUE : JsonValue.FALSE;
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("answer", answer);
    }
}
