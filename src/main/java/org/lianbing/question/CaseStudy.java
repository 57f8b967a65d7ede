package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Several questions about one situation (案例分析题). On a paper each part has its own slot; elsewhere the response is the list of its
 * parts' responses: {@code ["b", true, null]}, and each of n parts is worth 1/n.
 *
 * @param prompt the situation, sanitised HTML
 * @param parts  questions of any other kind, one or more
 */
public record CaseStudy(String prompt, List<Body> parts) implements Body {

    public static final int MOST_PARTS = 20;

    /** @throws IllegalArgumentException if there is no part, or one is a case itself */
    public CaseStudy {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        Nonsense.refuse(parts.isEmpty() || parts.size() > MOST_PARTS, "a case has 1 to " + MOST_PARTS + " questions");
        Nonsense.refuse(parts.stream().anyMatch(CaseStudy.class::isInstance), "a case holds no case");
        parts = List.copyOf(parts);
    }

    static CaseStudy read(JsonFields json) {
        return new CaseStudy(json.text("prompt"), json.objects("parts", BodyJson::read));
    }

    @Override
    public Kind kind() {
        return Kind.CASE;
    }

    @Override
    public boolean machineMarked() {
        return parts.stream().allMatch(Body::machineMarked);
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || response instanceof JsonArray given && given.size() <= parts.size() && allFit(given);
    }

    private boolean allFit(JsonArray given) {
        for (int i = 0; i < given.size(); i++) {
            if (!parts.get(i).fits(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Mark mark(JsonValue response) {
        JsonArray given = response instanceof JsonArray array && fits(array) ? array : JsonValue.EMPTY_JSON_ARRAY;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            marks.add(parts.get(i).mark(given.get(i)));
        }
        if (marks.stream().anyMatch(Mark::awaitsMarker)) {
            return Mark.AWAITED;
        }
        BigDecimal sum = marks.stream().map(Mark::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Mark(sum.divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL128), false);
    }

    @Override
    public JsonArray key() {
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        parts.forEach(part -> keys.add(part.key()));
        return keys.build();
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        parts.forEach(part -> array.add(BodyJson.write(part)));
        json.add("parts", array);
    }
}
