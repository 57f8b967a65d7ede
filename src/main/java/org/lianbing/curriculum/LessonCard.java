package org.lianbing.curriculum;

import java.time.Instant;

/**
 * A lesson in a list, with the caller's progress.
 *
 * @param id       as REST calls name it
 * @param ref      {@code pack/lesson}: also the topic of its questions in the bank
 * @param minutes  reading time
 * @param percent  how far it was read, 0–100
 * @param done     whether its reader said that he has learnt it
 * @param openedAt null until opened
 * @param doneAt   null until done
 */
public record LessonCard(String id, String ref, String title, int minutes, int percent, boolean done, Instant openedAt, Instant doneAt) {
}
