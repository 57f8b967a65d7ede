package org.lianbing.people;

import java.time.LocalDate;

/**
 * A unit in its tree.
 *
 * @param parentId     null for a root
 * @param zone         its own, or null for that of the unit above
 * @param retiredOn    null while it is in use
 * @param depth        0 for the topmost that is shown
 * @param members      those who are here, in the unit itself
 * @param membersBelow with all units below
 */
public record UnitNode(long id, Long parentId, String code, String name, String path, String zone, int position, LocalDate retiredOn, int depth,
        int members, int membersBelow) {

    UnitNode at(int level, int below) {
        return new UnitNode(id, parentId, code, name, path, zone, position, retiredOn, level, members, below);
    }
}
