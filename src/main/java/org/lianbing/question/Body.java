package org.lianbing.question;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.lianbing.kernel.Failure;

/** What a question asks and what is right: the content of one revision. Immutable; its methods depend on nothing else. */
public sealed interface Body permits SingleChoice, MultipleChoice, TrueFalse, Gap, Numeric, ShortAnswer, Matching, Ordering, Cloze,
        Essay, CaseStudy, Hotspot, FileAnswer {

    Kind kind();

    /** Sanitised HTML. */
    String prompt();

    /** In the author's order; empty where the kind has none. In which order candidates see them is for the exam to say. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether the author's order of the options gives the key away: candidates then always see them mixed. */
    default boolean orderTells() {
        return false;
    }

    /** The questions that a case is made of, in their order; empty for all other kinds. */
    default List<Body> parts() {
        return List.of();
    }

    /** What else a candidate sees. */
    default Face face() {
        return Face.PLAIN;
    }

    /** Marks a response of any form; an absent (null, JSON null) or malformed one is worth 0. Never throws. */
    Mark mark(JsonValue response);

    /** The model response: what a fully right candidate sends; for a short answer the model text. */
    JsonValue key();

    /** Whether {@link #mark} is final; otherwise a person marks. */
    default boolean machineMarked() {
        return true;
    }

    /** Whether a page of ours could have sent this response. An absent one fits every kind. */
    boolean fits(JsonValue response);

    /** @throws Failure.Invalid {@code question.response.shape}, if the response does not fit this question */
    default void check(JsonValue response) {
        if (!fits(response)) {
            throw Failure.Invalid.field("response", "question.response.shape", kind().code());
        }
    }

    /** Adds the fields of the kind to what {@link BodyJson#write} writes. */
    void writeTo(JsonObjectBuilder json);
}
