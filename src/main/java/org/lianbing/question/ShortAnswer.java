package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * A text that a person marks (简答题). Response: {@code "…"}, plain text of at most 10,000 characters; a blank one is worth 0 and
 * nobody has to mark it.
 *
 * @param prompt sanitised HTML
 * @param model  the model answer for markers and learners, plain text of at most 10,000 characters
 */
public record ShortAnswer(String prompt, String model) implements Body {

    /** @throws IllegalArgumentException if the prompt or the model is blank, or the model is too long */
    public ShortAnswer {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        Nonsense.refuse(model == null || Folded.of(model).isEmpty() || !Response.isText(model), "a model answer is empty or too long");
    }

    static ShortAnswer read(JsonFields json) {
        return new ShortAnswer(json.text("prompt"), json.text("model"));
    }

    @Override
    public Kind kind() {
        return Kind.SHORT_ANSWER;
    }

    @Override
    public boolean machineMarked() {
        return false;
    }

    @Override
    public boolean fits(JsonValue response) {
        return isText(response);
    }

    @Override
    public Mark mark(JsonValue response) {
        return awaited(response);
    }

    static boolean isText(JsonValue response) {
        return Response.isAbsent(response) || Response.text(response).isPresent();
    }

    static Mark awaited(JsonValue response) {
        boolean answered = Response.text(response).filter(text -> !Folded.of(text).isEmpty()).isPresent();
        return answered ? Mark.AWAITED : Mark.NOTHING;
    }

    @Override
    public JsonValue key() {
        return JSON.createValue(model);
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("model", model);
    }
}
