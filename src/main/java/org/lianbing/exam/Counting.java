package org.lianbing.exam;

/** Which of several attempts at the same exam counts. */
public enum Counting {
    BEST, LAST
}
