package org.lianbing.appraisal;

import java.util.Locale;

/** How far a month has come: entries, then a published draft that everyone checks, then closed for good. */
public enum MonthStage {
    ENTRY,
    DRAFT,
    CLOSED;

    /** As messages and the wire call it: {@code draft}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
