package org.lianbing.library;

import java.util.Locale;

/** What a page of the library came from. */
public enum ItemKind {
    /** 授课: a lecture of a meeting. */
    LECTURE,
    /** 课题成果: the report of a task force (S32). */
    REPORT,
    /** 创新成果: an innovation worth spreading (S35). */
    INNOVATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for what is none. */
    static ItemKind ofOrNull(String code) {
        for (ItemKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return null;
    }
}
