package org.lianbing.appraisal;

/**
 * What the rule of one indicator of one member's month last said.
 *
 * @param cause the revision that had it said, under which scheme; null where no rule has spoken yet
 */
record LedgerLine(LedgerKey key, Target target, Cause.ByOutcome cause) {
}
