package org.lianbing.kernel;

import java.util.Locale;

/** What an outcome says of a member's part in an activity. */
public enum OutcomeState {
    /** Took part and has a score. */
    GRADED,
    /** Did not come and had no excuse (缺考). Counts as zero. */
    ABSENT,
    /** Did not come for an accepted reason (缓考). Counts neither for nor against. */
    EXCUSED,
    /** The outcome is void; as if it had never been stated. */
    WITHDRAWN;

    /** As written in REST, rules and the database: {@code graded}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OutcomeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
