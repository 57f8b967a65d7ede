package org.lianbing.drill;

/**
 * A topic to practise.
 *
 * @param questions how many of its questions mark themselves, at least one
 * @param own       whether it belongs to the caller's own tier
 * @param last      null if he has never finished a round
 */
public record TopicCard(String ref, String title, String courseCode, String courseTitle, boolean own, int questions, LastResult last) {
}
