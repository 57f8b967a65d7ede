package org.lianbing.people;

/** A unit as lists show it. */
public record UnitCard(long id, String code, String name, String path, int members) {

    /** Steps below the root, for indenting. */
    public int depth() {
        return path.length() - path.replace("/", "").length() - 2;
    }
}
