package org.lianbing.exam;

import org.lianbing.kernel.Failure;

/**
 * A question as it lies on papers.
 *
 * @param part which question of a case, from 1; 0 for all other kinds
 */
record Asked(long revision, int part) {

    /** As addresses name it: {@code 4711-2}. */
    String code() {
        return revision + "-" + part;
    }

    /** @throws Failure.NotFound if this names none */
    static Asked of(String code) {
        if (code == null || !code.matches("\\d{1,18}-\\d{1,4}")) {
            throw new Failure.NotFound("exam.marking.unknown");
        }
        int dash = code.indexOf('-');
        return new Asked(Long.parseLong(code.substring(0, dash)), Integer.parseInt(code.substring(dash + 1)));
    }
}
