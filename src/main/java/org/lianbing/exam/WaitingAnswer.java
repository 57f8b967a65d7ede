package org.lianbing.exam;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.lianbing.kernel.Score;
import org.lianbing.question.Body;
import org.lianbing.question.Essay;
import org.lianbing.question.FileAnswer;
import org.lianbing.question.Revision;

/**
 * An answer as its marker sees it. Whose it is, when it was handed in and as what it is kept, he does not see.
 *
 * @param stem     the situation of the case that the question belongs to, sanitised HTML, or null
 * @param prompt   sanitised HTML
 * @param model    the model answer, plain text; may be empty
 * @param response what the candidate wrote, plain text; empty of a file
 * @param file     whether a file was handed in
 * @param criteria of an essay what is marked; empty for other kinds
 */
public record WaitingAnswer(String sitting, String stem, String prompt, String model, String response, boolean file, List<Criterion> criteria,
        BigDecimal points) {

    static WaitingAnswer of(String sitting, Revision revision, Long part, String response, Score points) {
        Body body = Answer.body(revision, part);
        boolean file = body instanceof FileAnswer;
        return new WaitingAnswer(sitting, part == null ? null : revision.body().prompt(), body.prompt(), text(body.key()),
                file ? "" : text(Answer.json(response)), file, criteria(body, points), points.plain());
    }

    static List<Criterion> criteria(Body body, Score points) {
        return body instanceof Essay essay ? RubricMarks.criteria(essay, points) : List.of();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : "";
    }

    /** A line of a rubric. @param points the most that it is worth */
    public record Criterion(String text, BigDecimal points) {
    }
}
