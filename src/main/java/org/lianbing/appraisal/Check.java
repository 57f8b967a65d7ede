package org.lianbing.appraisal;

import java.util.Collection;
import java.util.Locale;

/** What a member has said of his month (本人确认). Silence is never agreement. */
public enum Check {
    /** He has said nothing. */
    UNCONFIRMED,
    /** He agreed to what he saw, and nothing has been posted since. */
    AGREED,
    /** He agreed, but something has been posted since: he has not seen that. */
    CHANGED,
    /** An appeal of his is open. */
    DISPUTED,
    /** His appeals are answered; he has not agreed since. */
    ANSWERED;

    /**
     * @param agreedTo  the last entry that he had seen when he agreed, or null
     * @param lastEntry the last entry of his month, 0 if there is none
     * @param appeals   states of his appeals about this month
     */
    static Check of(Long agreedTo, long lastEntry, Collection<AppealState> appeals) {
        if (appeals.contains(AppealState.OPEN)) {
            return DISPUTED;
        } else if (agreedTo != null) {
            return agreedTo == lastEntry ? AGREED : CHANGED;
        }
        return appeals.stream().anyMatch(AppealState::isDecided) ? ANSWERED : UNCONFIRMED;
    }

    /** As messages and the wire call it: {@code agreed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
