package org.lianbing.exam.rest;

import org.lianbing.kernel.Failure;

/** Ids in addresses: what is no number is as unknown as any other. */
final class Numbers {

    private Numbers() {
    }

    static long id(String text, String otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException unknown) {
            throw new Failure.NotFound(otherwise);
        }
    }
}
