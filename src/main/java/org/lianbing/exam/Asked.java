package org.lianbing.exam;

/**
 * A question as it lies on papers.
 *
 * @param part which question of a case, from 1; 0 for all other kinds
 */
record Asked(long revision, int part) {
}
