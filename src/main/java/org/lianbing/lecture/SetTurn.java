package org.lianbing.lecture;

import org.lianbing.kernel.MemberId;

/**
 * A turn that the rota does not choose: it was given, or somebody set it.
 *
 * @param credit whose place in the order it takes: usually the lecturer's own, after an exchange the other's
 * @param ahead  it is given ahead of that place, which is passed over when it comes
 * @param given  it is over; else it falls if the lecturer is away that day
 */
record SetTurn(RotaSlot slot, MemberId lecturer, MemberId credit, boolean ahead, boolean given) {

    boolean concerns(MemberId member) {
        return lecturer.equals(member) || credit.equals(member);
    }
}
