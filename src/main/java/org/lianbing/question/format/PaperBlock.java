package org.lianbing.question.format;

import java.util.Set;
import org.lianbing.question.Kind;

/**
 * One question of a paper, not yet understood.
 *
 * @param line     where it begins
 * @param expected the kinds that the heading above it may mean
 * @param number   how the paper numbers it; 0 if it does not
 * @param text     without its number
 */
record PaperBlock(int line, Set<Kind> expected, int number, String text) {
}
