package org.lianbing.question.format;

import java.util.List;
import org.lianbing.question.Brought;
import org.lianbing.question.RowProblem;

/**
 * What a reader found in a file.
 *
 * @param questions those without a problem, in the order of the file
 * @param problems  everything that is wrong
 * @param ignored   headings that nobody knows
 */
public record Reading(List<Brought> questions, List<RowProblem> problems, List<String> ignored) {
}
