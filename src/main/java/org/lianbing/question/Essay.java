package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * A longer text that a person marks by a rubric (论述题). Response: as of a {@link ShortAnswer}.
 *
 * @param prompt sanitised HTML
 * @param model  points of a good answer, plain text of at most 10,000 characters; may be empty where the rubric says all
 * @param rubric what is marked, one or more; together 100 percent
 */
public record Essay(String prompt, String model, List<Criterion> rubric) implements Body {

    private static final int WHOLE = 100;

    /** @throws IllegalArgumentException if the shares are not 100 percent together, or anything is wanting */
    public Essay {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        Nonsense.refuse(model == null || !Response.isText(model), "a model answer is too long");
        rubric = List.copyOf(rubric);
        Nonsense.refuse(rubric.stream().mapToInt(Criterion::percent).sum() != WHOLE, "the shares of a rubric are 100 percent together");
    }

    static Essay read(JsonFields json) {
        return new Essay(json.text("prompt"), json.text("model"), json.objects("rubric", Criterion::read));
    }

    @Override
    public Kind kind() {
        return Kind.ESSAY;
    }

    @Override
    public boolean machineMarked() {
        return false;
    }

    @Override
    public boolean fits(JsonValue response) {
        return ShortAnswer.isText(response);
    }

    @Override
    public Mark mark(JsonValue response) {
        return ShortAnswer.awaited(response);
    }

    @Override
    public JsonValue key() {
        return JSON.createValue(model);
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        JsonArrayBuilder criteria = JSON.createArrayBuilder();
        rubric.forEach(criterion -> criteria.add(JSON.createObjectBuilder().add("text", criterion.text()).add("percent", criterion.percent())));
        json.add("model", model).add("rubric", criteria);
    }

    /**
     * One line of a rubric.
     *
     * @param text    what is looked at, plain text
     * @param percent its share of the question's points, 1 to 100
     */
    public record Criterion(String text, int percent) {

        public Criterion {
            Nonsense.refuse(text == null || Folded.of(text).isEmpty() || !Response.isText(text), "a line of a rubric has a text");
            Nonsense.refuse(percent < 1 || percent > WHOLE, "a share is 1 to 100 percent: " + percent);
        }

        static Criterion read(JsonFields json) {
            return new Criterion(json.text("text"), json.number("percent").intValueExact());
        }
    }
}
