package org.lianbing.question.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The shares that Moodle knows, in percent: whole ones, or with five places. */
final class Shares {

    private static final int PLACES = 5;

    private Shares() {
    }

    /** One of n equal ones. */
    static String of(int number) {
        return BigDecimal.valueOf(100).divide(BigDecimal.valueOf(number), PLACES, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** @return null if it is no number */
    static BigDecimal read(String percent) {
        return percent.strip().matches("[+-]?\\d{1,9}(\\.\\d{1,20})?") ? new BigDecimal(percent.strip()) : null;
    }
}
