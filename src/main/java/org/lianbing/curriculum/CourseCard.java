package org.lianbing.curriculum;

/**
 * A course in a list, with the caller's progress.
 *
 * @param tier      a tier's code
 * @param dimension {@code attitude}, {@code skill} or {@code knowledge}
 * @param lessons   how many it has
 * @param done      how many of them the caller has learnt
 * @param minutes   reading time of all lessons
 */
public record CourseCard(String code, String title, String summary, String tier, String dimension, int lessons, int done, int minutes) {

    public boolean complete() {
        return done == lessons;
    }
}
