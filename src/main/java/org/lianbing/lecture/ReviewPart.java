package org.lianbing.lecture;

import java.util.Locale;

/** What a speaker of a monthly review does. */
public enum ReviewPart {
    /** 典型发言: a high scorer presents what he did. */
    PRESENTS,
    /** 差距分析: a low scorer analyses what was missing. */
    ANALYSES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
