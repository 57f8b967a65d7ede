package org.lianbing.appraisal.rest;

import org.lianbing.kernel.Failure;

/** Numbers in addresses. */
final class Asked {

    private Asked() {
    }

    /** @throws Failure.NotFound if it is no id: as unknown as any other */
    static long id(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new Failure.NotFound("people.unit.unknown");
        }
        return Long.parseLong(text);
    }
}
