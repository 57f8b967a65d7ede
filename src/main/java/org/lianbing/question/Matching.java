package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each of n things on the left belongs to an option (配对题); worth 1/n each. Options may be left over, or fit several.
 * Response: {@code {"1":"b","2":"a"}}; what is not named in it is open.
 *
 * @param prompt  sanitised HTML
 * @param left    what is to be matched, two or more, in the order shown
 * @param options what it is matched with, two or more
 * @param pairs   the right option's id for the id of each on the left; iterates in their order
 */
public record Matching(String prompt, List<Option> left, List<Option> options, Map<String, String> pairs) implements Body {

    /** @throws IllegalArgumentException if a thing on the left has no option, or anything is wanting */
    public Matching {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        left = Option.choosable(left);
        options = Option.choosable(options);
        Nonsense.refuse(pairs.size() != left.size() || !pairs.keySet().containsAll(Option.ids(left)), "each on the left has its option");
        Nonsense.refuse(!Option.ids(options).containsAll(pairs.values()), "an answer is not among the options: " + pairs.values());
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (Option one : left) {
            inOrder.put(one.id(), pairs.get(one.id()));
        }
        pairs = Collections.unmodifiableMap(inOrder);
    }

    static Matching read(JsonFields json) {
        return new Matching(json.text("prompt"), json.options("left"), json.options("options"), json.textMap("pairs"));
    }

    @Override
    public Kind kind() {
        return Kind.MATCHING;
    }

    @Override
    public Face face() {
        return Face.ofLeft(left);
    }

    /** Authors write each pair on one line. */
    @Override
    public boolean orderTells() {
        return true;
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || given(response).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        Map<String, String> given = given(response).orElse(Map.of());
        int right = (int) pairs.entrySet().stream().filter(pair -> pair.getValue().equals(given.get(pair.getKey()))).count();
        return Mark.share(right, pairs.size());
    }

    @Override
    public JsonObject key() {
        JsonObjectBuilder key = JSON.createObjectBuilder();
        pairs.forEach(key::add);
        return key.build();
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("left", BodyJson.options(left)).add("options", BodyJson.options(options)).add("pairs", key());
    }

    private Optional<Map<String, String>> given(JsonValue response) {
        if (!(response instanceof JsonObject object) || !Option.ids(left).containsAll(object.keySet())) {
            return Optional.empty();
        }
        Map<String, String> given = new LinkedHashMap<>();
        object.forEach((id, option) -> {
            if (!Response.isAbsent(option)) {
                given.put(id, option instanceof JsonString text ? text.getString() : "");
            }
        });
        return Optional.of(given).filter(all -> Option.ids(options).containsAll(all.values()));
    }
}
