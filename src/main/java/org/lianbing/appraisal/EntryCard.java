package org.lianbing.appraisal;

import org.lianbing.kernel.StatedOutcome;
import org.lianbing.people.MemberCard;

/**
 * An entry with what explains it.
 *
 * @param member         whose entry it is
 * @param indicatorTitle as the scheme calls it, or the indicator's code where no scheme of his has it any more
 * @param outcome        the revision that a rule posted it for; null where a person entered it
 * @param enteredBy      the person; null where a rule posted it
 * @param reversedBy     id of the entry that takes it back, or null
 */
public record EntryCard(Entry entry, MemberCard member, String indicatorTitle, StatedOutcome outcome, MemberCard enteredBy,
        Long reversedBy) {

    /** What an entry is evidenced by: a path or address, or null. */
    public String evidence() {
        return outcome == null ? null : outcome.outcome().evidence();
    }
}
