package org.lianbing.exam;

import java.util.Locale;

/** How a candidate goes from question to question. */
public enum Turning {
    /** One at a time, there and back as he likes. */
    FREE,
    /** One at a time and never back: what he has left is closed. */
    FORWARD,
    /** All on one page. */
    PAGE;

    /** As on the wire: {@code forward}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
