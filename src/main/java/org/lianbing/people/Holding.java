package org.lianbing.people;

/** A role in a unit and everything below it. */
public record Holding(Role role, long unitId, String unitPath) {

    /** Paths end with a slash, so that /1/2/ covers /1/2/7/ and not /1/20/. */
    boolean covers(String path) {
        return path.startsWith(unitPath);
    }
}
