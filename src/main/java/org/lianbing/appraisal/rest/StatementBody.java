package org.lianbing.appraisal.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.lianbing.appraisal.OutcomeStatement;
import org.lianbing.kernel.Failure;

/** What an outside system posts. */
public record StatementBody(String externalId, String member, String kind, OutcomeBody.ActivityBody activity, String state,
        BigDecimal score, BigDecimal outOf, Boolean passed, String occurredAt, String evidence, List<String> tags) {

    /** @param key the call's Idempotency-Key, or null; it identifies a fact that brings no id of its own */
    OutcomeStatement statement(String key) {
        return new OutcomeStatement(externalId == null ? key : externalId, member, kind, activity == null ? null : activity.ref(),
                activity == null ? null : activity.title(), state, score, outOf, passed, instant(), evidence, tags);
    }

    private Instant instant() {
        try {
            return occurredAt == null ? null : OffsetDateTime.parse(occurredAt).toInstant();
        } catch (DateTimeException unreadable) {
            throw Failure.Invalid.field("occurredAt", "appraisal.outcome.occurredAt");
        }
    }
}
