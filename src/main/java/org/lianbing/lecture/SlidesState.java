package org.lianbing.lecture;

import java.util.Locale;

/** How far slides are on their way to pictures that every browser shows. */
public enum SlidesState {
    WAITING, WORKING,
    /** Its pages can be looked at. */
    SHOWN,
    /** It can only be fetched. */
    FILE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SlidesState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
