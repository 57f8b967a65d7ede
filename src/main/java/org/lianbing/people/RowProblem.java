package org.lianbing.people;

import java.util.List;
import org.lianbing.kernel.Problem;

/** A row that cannot be taken, why, and what stands in it. */
public record RowProblem(int line, List<Problem> problems, List<String> cells) {
}
