package org.lianbing.exam;

import org.lianbing.kernel.Failure;

/** Why somebody stepped in: required, kept, and shown to the candidate whom it concerns. */
final class Reason {

    private static final int LENGTH = 1000;

    private Reason() {
    }

    /** @throws Failure.Invalid if it is missing, or over {@value #LENGTH} characters */
    static String given(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LENGTH) {
            throw Failure.Invalid.field("reason", "exam.reason.missing");
        }
        return reason.strip();
    }
}
