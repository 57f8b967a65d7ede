package org.lianbing.lecture;

import org.lianbing.kernel.MemberId;

/**
 * Whose turn it is.
 *
 * @param place  in the meeting's order, from 1
 * @param reason what was said when it was set by hand; empty for the rota's own
 */
record Turn(long id, long meeting, int place, MemberId member, TurnOrigin origin, String reason) {
}
