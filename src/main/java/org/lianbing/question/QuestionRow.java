package org.lianbing.question;

import java.time.Instant;

/**
 * A question in a list.
 *
 * @param own    written here, not from a course pack
 * @param prompt plain text, the beginning
 * @param use    how much all its revisions were used
 */
public record QuestionRow(long id, boolean own, boolean retired, String prompt, String topicTitle, Instant changedAt, Revision revision,
        QuestionUse use) {
}
