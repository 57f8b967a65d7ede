package org.lianbing.question;

/** What becomes of a question that a file brings. */
public enum Verdict {
    /** Not in the bank yet. */
    IMPORTED,
    /** In the bank, but not so: gets a further revision, or comes back into use. */
    UPDATED,
    /** In the bank exactly so. */
    UNCHANGED,
    /** The file has it twice; counts once. */
    DUPLICATE,
    /** The same question stands in a course pack or is another author's: it is not added a second time. */
    ELSEWHERE;

    /** As part of a message key. */
    public String code() {
        return WireName.of(this);
    }
}
