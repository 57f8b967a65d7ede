package org.lianbing.exam;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A short answer that waits for its marker. Whose it is, the marker does not see.
 *
 * @param prompt   sanitised HTML
 * @param model    the model answer, plain text
 * @param response what the candidate wrote, plain text
 */
public record WaitingAnswer(String attemptId, int slot, String sitting, String prompt, String model, String response, BigDecimal points,
        Instant submittedAt) {
}
