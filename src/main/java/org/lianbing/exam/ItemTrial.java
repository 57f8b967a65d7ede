package org.lianbing.exam;

import java.util.Set;

/**
 * What one candidate did with one question, for its statistics.
 *
 * @param share  of the question's points that he got, from −1 to 1
 * @param rest   of the points of all his other questions, from 0 to 1; null if he had no other
 * @param total  of the points of his whole paper, from 0 to 1
 * @param chosen ids of the options that he chose, {@code true} or {@code false}; empty if none
 */
record ItemTrial(double share, Double rest, double total, Set<String> chosen) {
}
