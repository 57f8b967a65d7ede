package org.lianbing.lecture;

import java.math.BigDecimal;
import org.lianbing.people.MemberCard;

/**
 * How often the rota asked a member, in a window of time.
 *
 * @param present    at how many of the meetings he could have been asked
 * @param turns      how often he lectured or is to
 * @param credited   how many of the turns take his place in the order: more than turns where another lectures for him
 * @param share      how many would be his if every meeting's turns were shared equally among who could be asked; one decimal place
 * @param throughout he could be asked at every one of the meetings
 */
public record FairRow(MemberCard member, int present, int turns, int credited, BigDecimal share, boolean throughout) {

    public BigDecimal difference() {
        return BigDecimal.valueOf(turns).subtract(share);
    }
}
