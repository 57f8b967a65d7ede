package org.lianbing.kernel;

import java.util.List;

/**
 * One thing wrong with the input.
 *
 * @param field the field it is about, or null
 * @param line  the line or row of a file, from 1, or null
 * @param code  a message key that the feature owns
 */
public record Problem(String field, Integer line, String code, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem at(String field, String code, Object... args) {
        return new Problem(field, null, code, List.of(args));
    }

    public static Problem onLine(int line, String code, Object... args) {
        return new Problem(null, line, code, List.of(args));
    }
}
