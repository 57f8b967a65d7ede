package org.lianbing.question;

import java.util.Locale;

/** How a constant is written outside Java: lower case with hyphens, {@code per-option}. */
final class WireName {

    private WireName() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + name);
    }
}
