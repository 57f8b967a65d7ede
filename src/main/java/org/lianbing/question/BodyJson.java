package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;

/** Bodies as the database keeps them: JSON without loss, one form for each content. Holds the answers: not for candidates. */
public final class BodyJson {

    private BodyJson() {
    }

    public static JsonObject write(Body body) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("kind", body.kind().code()).add("prompt", body.prompt());
        body.writeTo(json);
        return json.build();
    }

    /** @throws IllegalArgumentException if a field is missing, unknown or of the wrong type, or the content is nonsense */
    public static Body read(JsonObject json) {
        return JsonFields.whole(json, BodyJson::read);
    }

    static Body read(JsonFields fields) {
        return read(Kind.of(fields.text("kind")), fields);
    }

    private static Body read(Kind kind, JsonFields fields) {
        return switch (kind) {
            case SINGLE_CHOICE -> SingleChoice.read(fields);
            case MULTIPLE_CHOICE -> MultipleChoice.read(fields);
            case TRUE_FALSE -> TrueFalse.read(fields);
            case GAP -> Gap.read(fields);
            case NUMERIC -> Numeric.read(fields);
            case SHORT_ANSWER -> ShortAnswer.read(fields);
            case MATCHING -> Matching.read(fields);
            case ORDERING -> Ordering.read(fields);
            case CLOZE -> Cloze.read(fields);
            case ESSAY -> Essay.read(fields);
            case CASE -> CaseStudy.read(fields);
            case HOTSPOT -> Hotspot.read(fields);
            case FILE -> FileAnswer.read(fields);
        };
    }

    static JsonArray options(List<Option> options) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        options.forEach(option -> array.add(JSON.createObjectBuilder().add("id", option.id()).add("text", option.text())));
        return array.build();
    }

    static JsonArray texts(Collection<String> texts) {
        return JSON.createArrayBuilder(texts).build();
    }
}
