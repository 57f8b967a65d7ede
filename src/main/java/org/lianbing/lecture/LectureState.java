package org.lianbing.lecture;

import java.util.Locale;

/** How far a lecture has come. */
public enum LectureState {
    /** It is being prepared. */
    DRAFT,
    /** The director asked for something to be changed. */
    CHANGES_ASKED,
    /** The lecturer has said that it is ready. */
    READY,
    /** It was given; what it was is fixed. */
    GIVEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
