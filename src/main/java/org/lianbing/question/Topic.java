package org.lianbing.question;

/**
 * A topic of the bank: usually a lesson.
 *
 * @param questions     how many questions are in use
 * @param machineMarked how many of them need no marker
 */
public record Topic(String ref, String title, int questions, int machineMarked) {
}
