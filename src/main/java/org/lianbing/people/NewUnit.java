package org.lianbing.people;

/**
 * A unit that is to be made.
 *
 * @param id       negative, as the rows of the plan name it
 * @param parentId negative likewise, if that one is to be made as well
 */
public record NewUnit(long id, long parentId, String parentName, String name) {
}
