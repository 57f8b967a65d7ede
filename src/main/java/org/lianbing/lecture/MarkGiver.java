package org.lianbing.lecture;

import java.util.Locale;

/** Whose mark stands under his name, with a weight of its own. */
public enum MarkGiver {
    CHAIR, DIRECTOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
