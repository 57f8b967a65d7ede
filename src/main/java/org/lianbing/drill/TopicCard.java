package org.lianbing.drill;

import org.lianbing.question.Topic;

/**
 * A topic to practise.
 *
 * @param courseCode the course that it is a lesson of; empty for what a trainer offers
 * @param questions  how many of its questions mark themselves, at least one
 * @param own        whether it belongs to the caller's own tier, or is offered to his unit
 * @param last       null if he has never finished a round
 */
public record TopicCard(String ref, String title, String courseCode, String courseTitle, boolean own, int questions, LastResult last) {

    static TopicCard offered(Topic topic, LastResult last) {
        return new TopicCard(topic.ref(), topic.title(), "", "", true, topic.machineMarked(), last);
    }

    /** Whether there is a text to learn it from. */
    public boolean isLesson() {
        return !courseCode.isEmpty();
    }
}
