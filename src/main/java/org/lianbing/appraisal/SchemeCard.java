package org.lianbing.appraisal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.lianbing.kernel.Points;

/**
 * A published version of a scheme, for reading.
 *
 * @param hundred     what can be reached without a bonus
 * @param from        the first month in which it applies
 * @param publishedBy name of the person, or null for what came with the product
 */
public record SchemeCard(String code, int version, String title, Points hundred, List<IndicatorCard> indicators, YearMonth from,
        Instant publishedAt, String publishedBy) {

    static SchemeCard of(Scheme scheme, YearMonth from, Instant publishedAt, String publishedBy) {
        return new SchemeCard(scheme.code(), scheme.version(), scheme.title(), scheme.hundred(),
                scheme.indicators().stream().map(IndicatorCard::of).toList(), from, publishedAt, publishedBy);
    }
}
