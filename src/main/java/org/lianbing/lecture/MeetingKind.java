package org.lianbing.lecture;

import java.util.Locale;

/** What members come together for. */
public enum MeetingKind {
    /** 周例会: everyone lectures in turn (S6). */
    WEEKLY,
    /** 月度讲评: high scorers present, low scorers analyse, others comment (S40). */
    REVIEW,
    /** 观摩学习: a visit to the best department, or outside (S44). */
    VISIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
