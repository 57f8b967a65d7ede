package org.lianbing.people;

/** A unit as lists show it. */
public record UnitCard(long id, String code, String name, String path, int members) {
}
