package org.lianbing.exam;

import java.util.Locale;
import org.lianbing.kernel.Failure;

/** When the results of a sitting that people mark are stated. */
public enum Release {
    /** Each as soon as its last answer is marked. */
    EACH,
    /** All at once, by itself, when the sitting is over and the last answer is marked. */
    TOGETHER,
    /** All at once, when a trainer says so. */
    BY_HAND;

    /** As pages and the database name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Failure.Invalid at {@code release} if it is none */
    public static Release ofCode(String code) {
        for (Release one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw Failure.Invalid.field("release", "exam.plan.releaseUnknown");
    }
}
