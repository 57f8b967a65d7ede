package org.lianbing.appraisal;

import java.time.Instant;

/**
 * When a month's draft was published and when it was closed.
 *
 * @param draftedAt or null
 * @param closedAt  or null
 */
public record PeriodDates(Instant draftedAt, Instant closedAt) {
}
