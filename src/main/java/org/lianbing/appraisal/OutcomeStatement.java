package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an outside system states, as it came; {@link StateOutcome} checks it.
 *
 * @param externalId what identifies the fact in that system, whatever its revision
 * @param member     工号
 * @param state      {@code graded}, {@code absent}, {@code excused} or {@code withdrawn}; null means graded
 * @param evidence   a path of ours, or an http address of that system, or null
 * @param tags       null means none
 */
public record OutcomeStatement(String externalId, String member, String kind, String ref, String title, String state, BigDecimal score,
        BigDecimal outOf, Boolean passed, Instant occurredAt, String evidence, List<String> tags) {

    public OutcomeStatement {
        state = state == null ? "graded" : state;
        tags = tags == null ? List.of() : tags.stream().map(tag -> tag == null ? "" : tag).toList();
    }
}
