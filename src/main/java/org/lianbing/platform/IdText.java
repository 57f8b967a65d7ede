package org.lianbing.platform;

import java.util.List;
import java.util.Objects;
import org.lianbing.kernel.Failure;

/** An id as addresses, forms and records of the audit trail write it: a number of at most 18 digits, never 0. */
public final class IdText {

    private static final String ID = "[1-9]\\d{0,17}";

    private IdText() {
    }

    /** Null for what is no id. */
    public static Long orNull(String text) {
        return text != null && text.matches(ID) ? Long.valueOf(text) : null;
    }

    /** @throws Failure.NotFound with this code for what is no id: as unknown as any other */
    public static long orUnknown(String text, String code) {
        Long id = orNull(text);
        if (id == null) {
            throw new Failure.NotFound(code);
        }
        return id;
    }

    /** Those that are ids, in their order. */
    public static List<Long> among(List<String> texts) {
        return texts.stream().map(IdText::orNull).filter(Objects::nonNull).toList();
    }
}
