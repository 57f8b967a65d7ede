package org.lianbing.question;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One or more options are right (多选题). Response: {@code ["a","c"]}, in any order, none twice.
 *
 * @param prompt  sanitised HTML
 * @param options two or more, no id twice
 * @param answer  ids of the right options, at least one; iterates in the order of the options
 * @param partial what some of the right options are worth (少选)
 * @param wrong   what a wrong option costs (错选)
 */
public record MultipleChoice(String prompt, List<Option> options, Set<String> answer, Partial partial, Wrong wrong)
        implements Body {

    /** @throws IllegalArgumentException if an answer is not among the options, or anything is wanting */
    public MultipleChoice {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        options = Option.choosable(options);
        Nonsense.refuse(answer.isEmpty(), "a multiple choice has a right option");
        Nonsense.refuse(!Option.ids(options).containsAll(answer), "an answer is not among the options: " + answer);
        Nonsense.refuse(partial == null || wrong == null, "a multiple choice says how it is marked");
        Set<String> inOrder = new LinkedHashSet<>(Option.ids(options));
        inOrder.retainAll(Set.copyOf(answer));
        answer = Collections.unmodifiableSet(inOrder);
    }

    static MultipleChoice read(JsonFields json) {
        List<String> answer = json.texts("answer");
        Nonsense.refuse(new HashSet<>(answer).size() != answer.size(), "an answer is given twice");
        return new MultipleChoice(json.text("prompt"), json.options("options"), new LinkedHashSet<>(answer),
                WireName.read(Partial.class, json.text("partial")), WireName.read(Wrong.class, json.text("wrong")));
    }

    @Override
    public Kind kind() {
        return Kind.MULTIPLE_CHOICE;
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || chosen(response).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        Collection<String> chosen = chosen(response).orElse(List.of());
        if (chosen.isEmpty()) {
            return Mark.NOTHING;
        } else if (!answer.containsAll(chosen)) {
            return wrong.mark;
        }
        return chosen.size() == answer.size() ? Mark.FULL : partial.mark(chosen.size(), answer.size());
    }

    @Override
    public JsonArray key() {
        return BodyJson.texts(answer);
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("options", BodyJson.options(options)).add("answer", key()).add("partial", partial.code()).add("wrong", wrong.code());
    }

    private Optional<List<String>> chosen(JsonValue response) {
        return Response.texts(response).filter(ids -> Option.ids(options).containsAll(ids) && new HashSet<>(ids).size() == ids.size());
    }

    /** What it is worth to choose some of the right options and no wrong one (少选). */
    public enum Partial {
        /** Nothing. */
        NONE {
            @Override
            Mark mark(int chosen, int right) {
                return Mark.NOTHING;
            }
        },
        /** Half of the points, however many were chosen. */
        HALF {
            @Override
            Mark mark(int chosen, int right) {
                return Mark.share(1, 2);
            }
        },
        /** Chosen ÷ right. */
        PER_OPTION {
            @Override
            Mark mark(int chosen, int right) {
                return Mark.share(chosen, right);
            }
        };

        abstract Mark mark(int chosen, int right);

        /** As written in files and the database: {@code per-option}. */
        public String code() {
            return WireName.of(this);
        }
    }

    /** What it is worth to choose a wrong option (错选), whatever else was chosen. */
    public enum Wrong {
        /** Nothing. */
        ZERO(Mark.NOTHING),
        /** Minus the item's points. */
        DEDUCT(Mark.share(-1, 1));

        private final Mark mark;

        Wrong(Mark mark) {
            this.mark = mark;
        }

        /** As written in files and the database: {@code deduct}. */
        public String code() {
            return WireName.of(this);
        }
    }
}
