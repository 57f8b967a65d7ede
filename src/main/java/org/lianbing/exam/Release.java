package org.lianbing.exam;

import java.util.Locale;

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

    /** Empty-handed for what is none: the usual. */
    public static Release ofCode(String code) {
        for (Release one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return EACH;
    }
}
