package org.lianbing.question;

import java.util.List;
import org.lianbing.kernel.Problem;

/**
 * What is wrong with a row of a file.
 *
 * @param sheet   where the row stands; empty where there is one sheet only
 * @param problem with its line, and the field where one is to blame
 */
public record RowProblem(String sheet, Problem problem) {

    public static RowProblem of(String sheet, int line, String field, String code, Object... args) {
        return new RowProblem(sheet, new Problem(field, line, code, List.of(args)));
    }
}
