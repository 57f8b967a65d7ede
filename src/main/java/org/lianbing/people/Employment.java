package org.lianbing.people;

/** Form of employment. */
public enum Employment {
    /** 正式. */
    FORMAL,
    /** 外聘. */
    CONTRACT,
    /** 劳务派遣. */
    DISPATCHED
}
