package org.lianbing.appraisal;

import java.util.List;
import org.lianbing.kernel.StatedOutcome;

/**
 * An entry with all that it rests on.
 *
 * @param rule       the rule that posted it, as sentences; empty where a person entered it
 * @param scheme     the version that holds the rule, or null
 * @param current    the outcome as it stands today, or null; a later revision than the entry's where it was corrected since
 * @param reversible whether the caller may take it back
 */
public record EntryEvidence(EntryCard card, List<Sentence> rule, SchemeCard scheme, StatedOutcome current, boolean reversible) {

    public EntryEvidence {
        rule = List.copyOf(rule);
    }

    /** Whether the outcome has been corrected since this entry was posted. */
    public boolean isOvertaken() {
        return current != null && current.revision() > card.outcome().revision();
    }
}
