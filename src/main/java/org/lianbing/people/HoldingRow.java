package org.lianbing.people;

import org.lianbing.kernel.MemberId;

/**
 * That a member holds a role in a unit and all below.
 *
 * @param actingName who acts for him in it now, or null
 */
public record HoldingRow(long id, MemberId member, String number, String name, String post, Role role, long unitId, String unitName, String actingName) {
}
