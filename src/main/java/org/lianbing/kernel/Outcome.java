package org.lianbing.kernel;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * One fact about one member: what he achieved in one activity (成绩记录). Immutable; a correction is a new revision of the same
 * outcome. The narrow waist: whoever grades a person states outcomes, and appraisal reads nothing else.
 *
 * @param source     who states it: a feature ({@code exam}) or an outside system ({@code integration})
 * @param externalId what identifies the outcome within its source, whatever its revision
 * @param kind       an open set: {@code exam}, {@code lecture}, {@code sales} …
 * @param score      null unless graded
 * @param outOf      the best possible score, above zero; null unless graded
 * @param passed     null where the activity knows no pass mark
 * @param occurredAt decides the period, in the zone of the member's unit
 * @param evidence   path relative to the context root, or null
 */
public record Outcome(String source, String externalId, MemberId member, String kind, Activity activity, OutcomeState state,
        Score score, Score outOf, Boolean passed, Instant occurredAt, String evidence, Set<String> tags) {

    public Outcome {
        Objects.requireNonNull(source);
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(member);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(activity);
        Objects.requireNonNull(occurredAt);
        tags = Set.copyOf(tags);
        if (state == OutcomeState.GRADED && (score == null || outOf == null || outOf.compareTo(Score.ZERO) <= 0)) {
            throw new IllegalArgumentException("a graded outcome has a score and a positive outOf");
        }
        if (state != OutcomeState.GRADED && (score != null || outOf != null)) {
            throw new IllegalArgumentException("only a graded outcome has a score");
        }
    }
}
