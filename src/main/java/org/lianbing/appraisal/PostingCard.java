package org.lianbing.appraisal;

import java.time.YearMonth;
import org.lianbing.kernel.StatedOutcome;

/**
 * A problem and the outcome that it is about.
 *
 * @param stated what was to be posted; its score is not for the administrator to read
 * @param period the month that it belongs to, in the company's zone
 */
public record PostingCard(PostingProblem problem, StatedOutcome stated, YearMonth period) {
}
