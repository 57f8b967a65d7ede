package org.lianbing.library;

import java.time.LocalDate;

/**
 * A page of the library in a list.
 *
 * @param authors  names, the first first
 * @param beginning of its text, may be empty
 * @param picture  where its first page is, below {@code /api/}, or null
 */
public record ItemRow(long id, ItemKind kind, String title, String authors, String unit, String topic, LocalDate heldOn, String beginning, String picture) {
}
