package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A longer text that a person marks by a rubric (论述题). Response: as of a {@link ShortAnswer}.
 *
 * @param prompt sanitised HTML
 * @param model  points of a good answer, plain text of at most 10,000 characters; may be empty where the rubric says all
 * @param rubric what is marked, one or more; together 100 percent
 */
public record Essay(String prompt, String model, List<Criterion> rubric) implements Body {

    static final int WHOLE = 100;

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

        static final int LONGEST = 200;

        private static final Pattern LINE = Pattern.compile("([0-9０-９]{1,3})[\\s%％:：、.．]*([^\\s%％:：、.．].*)");

        public Criterion {
            Nonsense.refuse(text == null || Folded.of(text).isEmpty() || !Response.isText(text), "a line of a rubric has a text");
            Nonsense.refuse(percent < 1 || percent > WHOLE, "a share is 1 to 100 percent: " + percent);
        }

        /** {@code 40 text}, {@code 40% text}, {@code 40％：text}; empty if it is no such line. */
        static Optional<Criterion> of(String line) {
            Matcher read = LINE.matcher(line.strip());
            return read.matches() && Integer.parseInt(read.group(1)) >= 1 && Integer.parseInt(read.group(1)) <= WHOLE && read.group(2).length() <= LONGEST
                    ? Optional.of(new Criterion(read.group(2), Integer.parseInt(read.group(1)))) : Optional.empty();
        }

        /** Read by {@link #of} it is the same again. */
        String line() {
            return percent + " " + text;
        }

        static Criterion read(JsonFields json) {
            return new Criterion(json.text("text"), json.wholeNumber("percent"));
        }
    }
}
