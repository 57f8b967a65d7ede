package org.lianbing.question;

/** The kinds of question. A new kind is a constant here, a record of {@link Body}, and what the compiler then asks for. */
public enum Kind {
    /** One right option (单选题). */
    SINGLE_CHOICE,
    /** One or more right options (多选题). */
    MULTIPLE_CHOICE,
    /** A statement that holds or does not (判断题). */
    TRUE_FALSE,
    /** Words to fill in (填空题). */
    GAP,
    /** A number, with a tolerance (计算题). */
    NUMERIC,
    /** A text that a person marks (简答题). */
    SHORT_ANSWER,
    /** Things that belong together (配对题). */
    MATCHING,
    /** Steps to put in order (排序题). */
    ORDERING,
    /** A text with gaps, some with choices (完形填空题). */
    CLOZE,
    /** A longer text that a person marks by a rubric (论述题). */
    ESSAY,
    /** Several questions about one situation (案例分析题). */
    CASE,
    /** A place in a picture (识图题). */
    HOTSPOT,
    /** A file to hand in (提交文件题). */
    FILE;

    /** As written in REST, files and the database: {@code single-choice}. Its name in people's words: {@code question.kind.<code>}. */
    public String code() {
        return WireName.of(this);
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static Kind of(String code) {
        return WireName.read(Kind.class, code);
    }
}
