package org.lianbing.platform;

/**
 * What became of a statement.
 *
 * @param changed false if exactly this stood already
 */
public record Stated(long id, int revision, boolean changed) {
}
