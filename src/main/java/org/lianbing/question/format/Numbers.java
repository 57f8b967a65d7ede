package org.lianbing.question.format;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers with what they may be off by, or as a range. */
final class Numbers {

    private Numbers() {
    }

    /**
     * @param tolerance null if there is none
     * @param to        the upper end, or null
     * @return whether they are numbers
     */
    static boolean into(Draft draft, String number, String tolerance, String to) {
        BigDecimal first = read(number);
        BigDecimal other = read(to == null ? tolerance == null ? "0" : tolerance : to);
        if (first == null || other == null) {
            return false;
        }
        BigDecimal half = other.subtract(first).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        draft.answer(to == null ? number.strip() : plain(first.add(half)));
        draft.tolerance = to == null ? tolerance == null ? "" : tolerance.strip() : plain(half);
        return true;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal read(String number) {
        return number.strip().matches("[+-]?\\d{1,15}(\\.\\d{1,15})?") ? new BigDecimal(number.strip()) : null;
    }
}
