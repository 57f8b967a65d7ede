package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An answer that waits for its marker. Whose it is, the marker does not see.
 *
 * @param stem     the situation of the case that the question belongs to, sanitised HTML, or null
 * @param prompt   sanitised HTML
 * @param model    the model answer, plain text; may be empty
 * @param response what the candidate wrote, plain text; of a file its number
 * @param file     whether the response is a file
 * @param criteria of an essay what is marked; empty for other kinds
 */
public record WaitingAnswer(String attemptId, int slot, String sitting, String stem, String prompt, String model, String response, boolean file,
        List<Criterion> criteria, BigDecimal points, Instant submittedAt) {

    /** A line of a rubric. @param points the most that it is worth */
    public record Criterion(String text, BigDecimal points) {
    }
}
