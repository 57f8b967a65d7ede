package org.lianbing.lecture;

import java.util.Locale;

/** When a check question is asked. */
public enum CheckStage {
    BEFORE, AFTER;

    /** As written on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mark() {
        return name().substring(0, 1);
    }
}
