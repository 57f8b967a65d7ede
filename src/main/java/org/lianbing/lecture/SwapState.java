package org.lianbing.lecture;

import java.util.Locale;

/** How far a wish to exchange turns has come. */
public enum SwapState {
    ASKED, ACCEPTED, DECLINED,
    /** Taken back by who asked, before an answer. */
    WITHDRAWN,
    /** Accepted, then undone by one of the two. */
    UNDONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
