package org.lianbing.appraisal.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.time.Instant;
import org.lianbing.appraisal.Cause;
import org.lianbing.appraisal.Entry;
import org.lianbing.appraisal.EntryCard;

/**
 * A ledger entry on the wire.
 *
 * @param cause a {@link Fact} or a {@link Hand}
 */
@JsonbNillable
public record EntryBody(String id, String member, String period, String indicator, BigDecimal points, Object cause, String reverses,
        String corrects, Instant postedAt, String evidence) {

    static EntryBody of(EntryCard card) {
        Entry entry = card.entry();
        return new EntryBody(Long.toString(entry.id()), card.member().number(), entry.period().toString(), entry.indicator(),
                WireNumber.of(entry.points().value()), cause(card), entry.reverses() == null ? null : entry.reverses().toString(),
                entry.corrects() == null ? null : entry.corrects().toString(), entry.postedAt(), card.evidence());
    }

    private static Object cause(EntryCard card) {
        if (card.entry().cause() instanceof Cause.ByOutcome cause) {
            return new Fact(Long.toString(cause.outcome()), cause.revision(), cause.rule(), cause.scheme().toString());
        }
        return new Hand(card.enteredBy().number(), ((Cause.ByHand) card.entry().cause()).reason());
    }

    /** A rule of a scheme ({@code monthly/1}) posted it when this revision arrived. */
    public record Fact(String outcome, int revision, String rule, String scheme) {
    }

    /** A person entered it; by 工号. */
    public record Hand(String enteredBy, String reason) {
    }
}
