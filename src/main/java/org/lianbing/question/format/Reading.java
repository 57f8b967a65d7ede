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
 * @param unread    the pieces that have a problem, in the order of the file
 * @param leftOut   questions of kinds that we do not have: they do not stop the others
 */
public record Reading(List<Brought> questions, List<RowProblem> problems, List<String> ignored, List<Unread> unread, List<LeftOut> leftOut) {

    static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of(), List.of());
}
