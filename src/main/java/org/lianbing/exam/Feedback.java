package org.lianbing.exam;

/** When a candidate sees his result. */
public enum Feedback {
    /** As soon as he has handed in and it is marked. */
    NOW,
    /** When the sitting has closed for everyone. */
    AFTER_CLOSING,
    /** Not on screen; the trainer tells. */
    NEVER
}
