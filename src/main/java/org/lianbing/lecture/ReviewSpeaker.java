package org.lianbing.lecture;

import org.lianbing.kernel.MemberId;
import org.lianbing.kernel.Points;

/**
 * Who speaks in a monthly review.
 *
 * @param place         in its order, from 1
 * @param standing      his rank in the month that it is about, as it was when the review was called; null where the reader may not see it
 * @param total         likewise
 * @param commentatorId null until one is drawn
 * @param said          what the minutes say of his speech; empty if nothing
 */
public record ReviewSpeaker(int place, MemberId member, String name, String number, String unitName, ReviewPart part, Integer standing, Points total,
        MemberId commentatorId, String commentator, String said, String comment) {

    ReviewSpeaker withoutStanding() {
        return new ReviewSpeaker(place, member, name, number, unitName, part, null, null, commentatorId, commentator, said, comment);
    }
}
