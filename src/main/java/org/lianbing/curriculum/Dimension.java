package org.lianbing.curriculum;

import java.util.Locale;

/** What a course forms: the second axis beside the tier. */
public enum Dimension {
    /** 态度. */
    ATTITUDE,
    /** 技能. */
    SKILL,
    /** 知识. */
    KNOWLEDGE;

    /** As written in packs, REST and the database: {@code skill}. In people's words: {@code curriculum.dimension.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Dimension of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
