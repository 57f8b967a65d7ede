package org.lianbing.appraisal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lianbing.kernel.OutcomeState;
import org.lianbing.kernel.Problem;
import org.lianbing.kernel.Score;

/** Finds everything that is wrong with a statement, so that its sender mends it in one go. */
final class StatementCheck {

    private static final int WHOLE_DIGITS = 6;
    private static final int MOST_TAGS = 20;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern TAG = Pattern.compile("[^\\s]{1,40}");
    private static final Pattern EVIDENCE = Pattern.compile("(/(?!/)|https?://)[^\\s\\\\\"'<>]{0,390}");

    /** Clocks of other systems may be off, and their day may be another one. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private final List<Problem> problems = new ArrayList<>();

    private StatementCheck() {
    }

    static List<Problem> of(OutcomeStatement statement, Instant now) {
        StatementCheck check = new StatementCheck();
        check.text("externalId", statement.externalId(), 200);
        check.text("member", statement.member(), 40);
        check.that("kind", "appraisal.outcome.kind", statement.kind() != null && KIND.matcher(statement.kind()).matches());
        check.text("activity.ref", statement.ref(), 200);
        check.text("activity.title", statement.title(), 400);
        check.time(statement.occurredAt(), now);
        check.that("evidence", "appraisal.outcome.evidence",
                statement.evidence() == null || EVIDENCE.matcher(statement.evidence()).matches());
        check.that("tags", "appraisal.outcome.tags",
                statement.tags().size() <= MOST_TAGS && statement.tags().stream().allMatch(tag -> TAG.matcher(tag).matches()));
        check.score(statement);
        return check.problems;
    }

    private void time(Instant occurredAt, Instant now) {
        that("occurredAt", "appraisal.outcome.missing", occurredAt != null);
        Instant oldest = now.atOffset(ZoneOffset.UTC).minusMonths(Periods.MONTHS_BACK).toInstant();
        that("occurredAt", "appraisal.outcome.tooOld", occurredAt == null || !occurredAt.isBefore(oldest));
        that("occurredAt", "appraisal.outcome.future", occurredAt == null || !occurredAt.isAfter(now.plus(MOST_AHEAD)));
    }

    private void score(OutcomeStatement statement) {
        boolean known = Arrays.stream(OutcomeState.values()).anyMatch(state -> state.code().equals(statement.state()));
        that("state", "appraisal.outcome.state", known);
        if (OutcomeState.GRADED.code().equals(statement.state())) {
            that("score", "appraisal.outcome.score", isScore(statement.score()));
            that("outOf", "appraisal.outcome.outOf", isScore(statement.outOf()) && statement.outOf().signum() > 0);
        } else if (known) {
            that("score", "appraisal.outcome.noScore", statement.score() == null && statement.outOf() == null);
        }
    }

    /** The digits are counted first: a huge exponent must not be written out. */
    private static boolean isScore(BigDecimal value) {
        return value != null && (long) value.precision() - value.scale() <= WHOLE_DIGITS && value.stripTrailingZeros().scale() <= Score.SCALE;
    }

    private void text(String field, String value, int most) {
        that(field, "appraisal.outcome.missing", value != null && !value.isBlank());
        that(field, "appraisal.outcome.long", value == null || value.length() <= most);
    }

    private void that(String field, String otherwise, boolean fine) {
        if (!fine) {
            problems.add(Problem.at(field, otherwise));
        }
    }
}
