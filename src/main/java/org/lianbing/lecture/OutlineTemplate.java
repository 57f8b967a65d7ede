package org.lianbing.lecture;

import java.util.List;
import java.util.Locale;

/** Outlines of ten minutes to start from. */
public enum OutlineTemplate {
    /** 经验分享: what went well, and how others can do it. */
    EXPERIENCE(1, 3, 3, 2, 1),
    /** 知识讲解: what is new, and what it means in front of the customer. */
    KNOWLEDGE(1, 4, 3, 1, 1),
    /** 问题分析: what went wrong, why, and what to do. */
    PROBLEM(1, 2, 3, 3, 1);

    private final List<Integer> minutes;

    OutlineTemplate(Integer... minutes) {
        this.minutes = List.of(minutes);
    }

    /** Of each section. */
    public List<Integer> minutes() {
        return minutes;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
