package org.lianbing.question;

/** How much a question matters for the work. Papers are drawn by it. */
public enum Importance {
    /** Core: nobody works without it. */
    X,
    /** General. */
    Y,
    /** Auxiliary. */
    Z
}
