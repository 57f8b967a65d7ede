package org.lianbing.question;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Steps to put in order (排序题). Response: {@code ["c","a","b"]}, every option once.
 *
 * @param prompt  sanitised HTML
 * @param options two or more, in the right order
 * @param partial what an order that is right in places is worth
 */
public record Ordering(String prompt, List<Option> options, Partial partial) implements Body {

    /** @throws IllegalArgumentException if anything is wanting */
    public Ordering {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        options = Option.choosable(options);
        Nonsense.refuse(partial == null, "an ordering says how it is marked");
    }

    static Ordering read(JsonFields json) {
        return new Ordering(json.text("prompt"), json.options("options"), WireName.read(Partial.class, json.text("partial")));
    }

    @Override
    public Kind kind() {
        return Kind.ORDERING;
    }

    /** The author's order is the key. */
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
        return given(response).map(order -> partial.mark(order, Option.ids(options))).orElse(Mark.NOTHING);
    }

    @Override
    public JsonArray key() {
        return BodyJson.texts(Option.ids(options));
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("options", BodyJson.options(options)).add("partial", partial.code());
    }

    private Optional<List<String>> given(JsonValue response) {
        return Response.texts(response).filter(ids -> ids.size() == options.size() && new HashSet<>(ids).equals(new HashSet<>(Option.ids(options))));
    }

    /** What an order is worth that is not wholly right. */
    public enum Partial {
        /** Nothing. */
        NONE {
            @Override
            Mark mark(List<String> given, List<String> right) {
                return given.equals(right) ? Mark.FULL : Mark.NOTHING;
            }
        },
        /** Steps in their right place ÷ steps. */
        PER_PLACE {
            @Override
            Mark mark(List<String> given, List<String> right) {
                int placed = 0;
                for (int i = 0; i < right.size(); i++) {
                    placed += given.get(i).equals(right.get(i)) ? 1 : 0;
                }
                return Mark.share(placed, right.size());
            }
        },
        /** Steps followed by the one that follows them ÷ (steps − 1): one step out of place costs little. */
        PER_PAIR {
            @Override
            Mark mark(List<String> given, List<String> right) {
                int followed = 0;
                for (int i = 0; i + 1 < right.size(); i++) {
                    int at = given.indexOf(right.get(i));
                    followed += at + 1 < given.size() && given.get(at + 1).equals(right.get(i + 1)) ? 1 : 0;
                }
                return Mark.share(followed, right.size() - 1);
            }
        };

        abstract Mark mark(List<String> given, List<String> right);

        /** As written in files and the database: {@code per-place}. */
        public String code() {
            return WireName.of(this);
        }
    }
}
