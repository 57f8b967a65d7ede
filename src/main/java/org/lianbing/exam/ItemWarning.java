package org.lianbing.exam;

import java.util.Locale;

/** What a trainer should look at. */
public enum ItemWarning {
    /** Fewer than {@value ItemFigures#ENOUGH} answers: the figures may be chance, and say nothing else. */
    TOO_FEW,
    /** Who is good at the rest gets this one wrong. */
    NEGATIVE,
    /** A wrong option is chosen more by the upper group than a right one: the key may be wrong. */
    WRONG_KEY,
    /** A wrong option that nobody took: it distracts nobody. */
    UNUSED;

    /** As part of a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
