package org.lianbing.appraisal.rest;

import java.math.BigDecimal;

/** Numbers on the wire carry no zeros at their end and no exponent: 88, 12.5, 100. */
final class WireNumber {

    private WireNumber() {
    }

    static BigDecimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
