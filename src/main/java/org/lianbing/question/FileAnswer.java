package org.lianbing.question;

import static org.lianbing.platform.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something to hand in: a photo of a display, a table, a report (提交文件题); a person marks it. Response: the id of the uploaded file.
 *
 * @param prompt  sanitised HTML
 * @param model   what a good piece shows, plain text for the marker; may be empty
 * @param accepts what may be handed in, at least one; iterates in the order of {@link Accepted}
 */
public record FileAnswer(String prompt, String model, Set<Accepted> accepts) implements Body {

    /** @throws IllegalArgumentException if nothing is accepted, or anything is wanting */
    public FileAnswer {
        Nonsense.refuseBlank(prompt, "a question has a prompt");
        Nonsense.refuse(model == null || !Response.isText(model), "a model answer is too long");
        Nonsense.refuse(accepts.isEmpty(), "something is accepted");
        accepts = Collections.unmodifiableSet(EnumSet.copyOf(accepts));
    }

    static FileAnswer read(JsonFields json) {
        EnumSet<Accepted> accepts = EnumSet.noneOf(Accepted.class);
        json.texts("accepts").forEach(code -> accepts.add(WireName.read(Accepted.class, code)));
        return new FileAnswer(json.text("prompt"), json.text("model"), accepts);
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public Face face() {
        return Face.ofFiles(codes());
    }

    @Override
    public boolean machineMarked() {
        return false;
    }

    @Override
    public boolean fits(JsonValue response) {
        return Response.isAbsent(response) || Response.text(response).filter(Option::isId).isPresent();
    }

    @Override
    public Mark mark(JsonValue response) {
        return !Response.isAbsent(response) && fits(response) ? Mark.AWAITED : Mark.NOTHING;
    }

    @Override
    public JsonValue key() {
        return JSON.createValue(model);
    }

    @Override
    public void writeTo(JsonObjectBuilder json) {
        json.add("model", model).add("accepts", BodyJson.texts(codes()));
    }

    private List<String> codes() {
        return accepts.stream().map(Accepted::code).toList();
    }

    /** Kinds of files. */
    public enum Accepted {
        /** JPEG, PNG or WebP. */
        PICTURE,
        /** Excel, WPS or CSV. */
        SHEET,
        /** PDF, Word, WPS or PowerPoint. */
        DOCUMENT;

        static boolean isCode(String code) {
            return Stream.of(values()).map(Accepted::code).anyMatch(code::equals);
        }

        /** As written in files and the database: {@code picture}. */
        public String code() {
            return WireName.of(this);
        }
    }
}
