package org.lianbing.appraisal;

import java.util.Locale;

/** How far an appeal (申诉) has come. */
public enum AppealState {
    OPEN,
    /** Taken back by the member himself. */
    WITHDRAWN,
    GRANTED,
    REFUSED;

    public boolean isDecided() {
        return this == GRANTED || this == REFUSED;
    }

    /** As the database, messages and the wire call it: {@code open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AppealState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
