package org.lianbing.appraisal;

import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;

/** A revision of an outcome, and whose it is. */
public record OutcomeCard(StatedOutcome stated, MemberCard member) {
}
