package org.lianbing.people;

/**
 * One field of a person becomes another.
 *
 * @param from as stored: dates as 2026-11-22, choices by the name of their constant; empty if there was nothing
 */
public record FieldChange(RosterField field, String from, String to) {
}
