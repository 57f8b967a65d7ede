package org.lianbing.people;

/**
 * A unit that a roster names.
 *
 * @param id negative for one that is still to be made
 */
public record UnitRef(long id, String name) {

    public boolean isNew() {
        return id < 0;
    }
}
