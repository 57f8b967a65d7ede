package org.lianbing.appraisal;

import java.util.List;

/**
 * One indicator of a member's month.
 *
 * @param card    what the scheme says of it
 * @param entries the month's own, the oldest first
 */
public record IndicatorMonth(IndicatorCard card, IndicatorTotal total, List<EntryCard> entries) {

    public IndicatorMonth {
        entries = List.copyOf(entries);
    }

    /** The last entry that stands and is no reversal, or null: the shortest answer to why. */
    public EntryCard latest() {
        return entries.stream().filter(card -> card.reversedBy() == null && card.entry().reverses() == null)
                .reduce((earlier, later) -> later).orElse(null);
    }
}
