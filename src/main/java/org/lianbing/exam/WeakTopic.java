package org.lianbing.exam;

/**
 * A topic in which a unit's answers lose much.
 *
 * @param ref     of the topic
 * @param answers how many there were, at least {@value WeakTopics#FEWEST}
 * @param percent of the points that the answers reached, 0 to 100
 */
public record WeakTopic(String ref, String title, int answers, int percent) {
}
