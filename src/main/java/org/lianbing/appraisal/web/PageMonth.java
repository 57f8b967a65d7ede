package org.lianbing.appraisal.web;

import java.time.YearMonth;
import org.lianbing.appraisal.PeriodText;
import org.lianbing.kernel.Failure;
import org.lianbing.kernel.MemberId;

/** What addresses of these pages carry. An address that nobody of ours wrote leads nowhere. */
final class PageMonth {

    private PageMonth() {
    }

    static YearMonth read(String text, YearMonth otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return PeriodText.read(text);
        } catch (Failure.Invalid malformed) {
            throw new Failure.NotFound(malformed.code());
        }
    }

    /** @return null if nothing is given */
    static MemberId member(String text) {
        Long id = number(text);
        return id == null ? null : new MemberId(id);
    }

    /** @return null if nothing is given */
    static Long number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new Failure.NotFound("appraisal.entry.unknown");
        }
        return Long.valueOf(text);
    }
}
