package org.lianbing.appraisal;

import java.sql.SQLException;
import java.util.Locale;
import org.lianbing.kernel.Failure;

/** Why an outcome could not be posted, as far as it can be said in plain words. */
public enum PostingTrouble {

    /** The member is not in the roster. */
    MEMBER,
    /** No scheme applies in its month. */
    SCHEME,
    /** What the rule makes of it is more than an entry can hold. */
    RANGE,
    /** Anything else: a fault of the product or of the database. */
    FAULT;

    static PostingTrouble of(Throwable met) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure.NotFound missing && missing.code().equals("people.member.unknown")) {
                return MEMBER;
            } else if (cause instanceof Schemes.NoneApplies) {
                return SCHEME;
            } else if (cause instanceof ArithmeticException || cause instanceof SQLException refused && isOutOfRange(refused)) {
                return RANGE;
            }
        }
        return FAULT;
    }

    private static boolean isOutOfRange(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().startsWith("22003");
    }

    /** As messages, the wire and the table call it: {@code member}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
