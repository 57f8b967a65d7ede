package org.lianbing.platform;

import java.util.List;
import java.util.function.Function;
import org.lianbing.kernel.Failure;

/**
 * One page of a list on the wire.
 *
 * @param next opaque cursor of the page after, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    public static final int LIMIT = 100;

    /** From rows that were asked for with one more than the limit. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }

    /** @throws Failure.Invalid unless 1 to 1,000; null means {@value #LIMIT} */
    public static int limit(Integer wished) {
        if (wished == null) {
            return LIMIT;
        }
        if (wished < 1 || wished > 1000) {
            throw Failure.Invalid.field("limit", "platform.limit");
        }
        return wished;
    }

    /** A cursor that is a number; null or empty means from the start. */
    public static long after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Failure.Invalid.field("cursor", "platform.cursor");
        }
        return Long.parseLong(cursor);
    }
}
