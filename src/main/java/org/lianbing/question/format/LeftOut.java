package org.lianbing.question.format;

/**
 * A question of a kind that we do not have, or that the format cannot carry.
 *
 * @param line of the file, from 1
 * @param kind as the format calls it
 * @param name what tells it from others: its name, or its first words
 */
public record LeftOut(int line, String kind, String name) {
}
