package org.lianbing.appraisal.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.lianbing.appraisal.OutcomeCard;
import org.lianbing.kernel.Outcome;
import org.lianbing.kernel.Score;

/** An outcome on the wire. */
@JsonbNillable
public record OutcomeBody(String id, int revision, String source, String externalId, String member, String kind, ActivityBody activity,
        String state, BigDecimal score, BigDecimal outOf, Boolean passed, Instant occurredAt, String evidence, List<String> tags) {

    static OutcomeBody of(OutcomeCard card) {
        Outcome outcome = card.stated().outcome();
        return new OutcomeBody(Long.toString(card.stated().id()), card.stated().revision(), outcome.source(), outcome.externalId(),
                card.member().number(), outcome.kind(), new ActivityBody(outcome.activity().ref(), outcome.activity().title()),
                outcome.state().code(), plain(outcome.score()), plain(outcome.outOf()), outcome.passed(), outcome.occurredAt(),
                outcome.evidence(), outcome.tags().stream().sorted().toList());
    }

    private static BigDecimal plain(Score score) {
        return score == null ? null : WireNumber.of(score.value());
    }

    /** What the outcome is about. */
    public record ActivityBody(String ref, String title) {
    }
}
