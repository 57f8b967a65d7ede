package org.lianbing.question;

import java.time.Instant;
import java.util.List;

/**
 * One revision in a question's history.
 *
 * @param by      name of who made it, or null for a course pack
 * @param changed what is different from the one before, as codes: {@code prompt}, {@code answer} …; empty for the first
 */
public record RevisionLine(Revision revision, Instant at, String by, List<String> changed, QuestionUse use) {
}
