package org.lianbing.question;

/**
 * A topic as the bank's keepers see it.
 *
 * @param own       made here by a person, not by a course pack
 * @param questions how many of its questions are in use
 * @param drilled   whether it is offered for practice
 */
public record TopicCard(String ref, String title, boolean own, boolean retired, int questions, boolean drilled) {
}
