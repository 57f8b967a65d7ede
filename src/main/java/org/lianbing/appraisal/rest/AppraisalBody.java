package org.lianbing.appraisal.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.lianbing.appraisal.IndicatorMonth;
import org.lianbing.appraisal.MemberMonth;

/**
 * A member's month on the wire.
 *
 * @param state       {@code open} or {@code closed}
 * @param outOf       how much of the hundred has been entered
 * @param prorated    the total as a percentage of {@code hundred} where something is excused, else null
 * @param corrections entries about earlier months: in the total, in no indicator
 * @param waiting     whether something stated is not yet posted
 */
@JsonbNillable
public record AppraisalBody(String member, String period, String state, SchemeRef scheme, BigDecimal total, BigDecimal outOf,
        BigDecimal hundred, BigDecimal prorated, List<IndicatorBody> indicators, List<EntryBody> corrections, boolean waiting) {

    static AppraisalBody of(MemberMonth month) {
        return new AppraisalBody(month.member().number(), month.period().toString(), month.open() ? "open" : "closed",
                new SchemeRef(month.scheme().code(), month.scheme().version(), month.schemeTitle()), WireNumber.of(month.total().value()),
                WireNumber.of(month.outOf().value()), WireNumber.of(month.hundred().value()),
                month.prorated() == null ? null : WireNumber.of(month.prorated()),
                month.indicators().stream().map(IndicatorBody::of).toList(),
                month.corrections().stream().map(EntryBody::of).toList(), month.waiting());
    }

    /** Which version of which scheme he is appraised by. */
    public record SchemeRef(String code, int version, String title) {
    }

    /** @param state {@code awaited}, {@code entered} or {@code exempt} */
    public record IndicatorBody(String code, String title, BigDecimal weight, BigDecimal points, String state, List<EntryBody> entries) {

        static IndicatorBody of(IndicatorMonth indicator) {
            return new IndicatorBody(indicator.total().code(), indicator.total().title(), WireNumber.of(indicator.total().weight().value()),
                    WireNumber.of(indicator.total().points().value()), indicator.total().state().name().toLowerCase(Locale.ROOT),
                    indicator.entries().stream().map(EntryBody::of).toList());
        }
    }
}
