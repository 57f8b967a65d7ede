package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * One option is right (单选题); worth all or nothing. Response: {@code "b"}.
 *
 * @param prompt  sanitised HTML
 * @param options two or more, no id twice
 * @param answer  id of the right option
 */
public record SingleChoice(String prompt, List<Option> options, String answer) implements Body {

    /** @throws IllegalArgumentException if the answer is not among the options, or the prompt or options are wanting */
    public SingleChoice {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        options = Option.choosable(options);
        Nonsense.refuse(answer == null || !Option.ids(options).contains(answer), "the answer is not among the options: " + answer);
    }

    static SingleChoice read(JsonFields json) {
        return new SingleChoice(json.text("prompt"), json.options("options"), json.text("answer"));
    }

    @Override
    public Kind kind() {
        return Kind.SINGLE_CHOICE;
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || Response.text(response).filter(Option.ids(options)::contains).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        return Response.text(response).filter(answer::equals).isPresent() ? Mark.FULL : Mark.NOTHING;
    }

    @Override
    public JsonValue key() {
        return JSON.createValue(answer);
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("options", BodyJson.options(options)).add("answer", answer);
    }
}
