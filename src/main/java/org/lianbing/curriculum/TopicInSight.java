package org.lianbing.curriculum;

/**
 * A lesson as a topic of practice.
 *
 * @param own whether it belongs to the caller's own tier
 */
public record TopicInSight(String ref, String title, String courseCode, String courseTitle, boolean own) {
}
