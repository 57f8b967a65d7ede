package org.lianbing.appraisal;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.lianbing.kernel.Failure;

/** Months as addresses and the wire write them: {@code 2026-11}. */
public final class PeriodText {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private PeriodText() {
    }

    /** @throws Failure.Invalid at {@code period} if it is no month of this millennium */
    public static YearMonth read(String text) {
        try {
            YearMonth month = YearMonth.parse(text == null ? "" : text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            throw Failure.Invalid.field("period", "appraisal.period.malformed");
        }
        throw Failure.Invalid.field("period", "appraisal.period.malformed");
    }
}
