package org.lianbing.curriculum;

import java.util.Objects;
import org.lianbing.kernel.Problem;

/**
 * Something wrong in a course pack.
 *
 * @param file name of the file within the pack
 * @param what carries the line, from 1
 */
public record PackProblem(String file, Problem what) {

    public PackProblem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(what.line());
    }

    static PackProblem at(String file, int line, String code, Object... args) {
        return new PackProblem(file, Problem.onLine(line, code, args));
    }
}
