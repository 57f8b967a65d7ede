package org.lianbing.question.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lianbing.question.Importance;
import org.lianbing.question.Kind;
import org.lianbing.question.Typed;
import org.lianbing.question.format.Separated;

/** The fields of a question's form as they were typed. */
public class TypedForm {

    private final Kind kind;
    private BodyForm body;
    private String explanation = "";
    private String tags = "";
    private String source = "";
    private String importance = Importance.X.name();
    private int difficulty = Typed.USUAL_DIFFICULTY;

    TypedForm(Kind kind, BodyForm body) {
        this.kind = kind;
        this.body = body;
    }

    static TypedForm empty(Kind kind, String tags) {
        TypedForm form = new TypedForm(kind, BodyForm.empty(kind, ""));
        form.tags = tags == null ? "" : tags;
        return form;
    }

    static TypedForm of(Typed typed) {
        TypedForm form = new TypedForm(typed.kind(), BodyForm.of(typed, ""));
        form.explanation = typed.explanation();
        form.tags = Separated.ofTags(typed.tags());
        form.source = typed.source();
        form.importance = typed.importance().name();
        form.difficulty = typed.difficulty();
        return form;
    }

    /** What belongs to the kind; Faces reads the rest. */
    void read(HttpServletRequest request) {
        body = BodyForm.read(request, kind);
    }

    Typed typed() {
        Typed typed = body.typed();
        return new Typed(kind, typed.prompt(), typed.options(), typed.answers(), typed.partial(), typed.wrong(), typed.tolerance(), typed.unit(),
                plain(explanation), Importance.valueOf(importance), difficulty, Separated.tags(plain(tags)), plain(source), typed.more());
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    public BodyForm getBody() {
        return body;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getImportance() {
        return importance;
    }

    public void setImportance(String importance) {
        this.importance = importance;
    }

    public int getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(int difficulty) {
        this.difficulty = difficulty;
    }
}
