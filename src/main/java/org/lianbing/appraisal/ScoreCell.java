package org.lianbing.appraisal;

import org.lianbing.kernel.Points;

/**
 * One indicator of one member in a score sheet.
 *
 * @param indicator its code
 * @param points    what it holds
 * @param seen      the last entry of it, 0 if there is none: who writes into the cell says which one he has seen
 * @param reason    of the last entry that stands, or null; the title of the activity where a rule posted it
 * @param by        who made that entry, or null where a rule did
 * @param undoable  whether the last entry is the caller's own and may be taken back by him
 */
public record ScoreCell(String indicator, Points points, IndicatorTotal.State state, long seen, String reason, String by, boolean undoable) {

    public boolean isAwaited() {
        return state == IndicatorTotal.State.AWAITED;
    }

    public boolean isExempt() {
        return state == IndicatorTotal.State.EXEMPT;
    }
}
