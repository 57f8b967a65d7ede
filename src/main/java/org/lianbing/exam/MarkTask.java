package org.lianbing.exam;

import java.math.BigDecimal;
import java.util.List;

/**
 * One answer before its marker: all that his page knows of it.
 *
 * @param ticket     what it is known by while he has it
 * @param sitting    id of the sitting
 * @param question   which question of the sitting, as in addresses
 * @param picture    whether what was handed in is a picture, and can be shown
 * @param decides    whether he is the third, whose mark alone counts
 * @param given      his own mark; null if he has given none
 * @param lines      of an essay his mark of each line; empty if he has given none
 * @param comment    his own words, or null
 * @param changeable whether he may still mark it
 * @param flaggable  whether somebody is named who can decide it for him
 * @param seen       for the third what the others gave; empty for all others
 * @param settled    how many answers to this question are done, by whomever
 * @param total      how many there are
 * @param left       how many of them he can still mark, this one among them
 * @param previous   the one that he marked just before, if he may still change it, or null
 */
public record MarkTask(String ticket, long sitting, String question, WaitingAnswer answer, boolean picture, boolean decides, BigDecimal given,
        List<BigDecimal> lines, String comment, boolean changeable, boolean flaggable, List<Seen> seen, int settled, int total, int left,
        Previous previous) {

    /** Whether he has marked it before. */
    public boolean again() {
        return given != null || !changeable;
    }

    /** @param points that he gave; null if he left it to the third */
    public record Previous(String ticket, BigDecimal points) {
    }

    /**
     * What one of two gave. Who he is, the third does not see.
     *
     * @param points null if he would not decide
     */
    public record Seen(int marker, BigDecimal points, List<BigDecimal> lines, String words) {
    }
}
