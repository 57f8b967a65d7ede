package org.lianbing.people;

import java.util.List;

/**
 * A file, and what it would do.
 *
 * @param fields   the columns that were understood
 * @param unknown  headings that were left aside
 * @param headings of the file's first table by column; empty where a column has none that was understood
 */
public record RosterPreview(String fileName, List<RosterField> fields, List<String> unknown, List<String> headings, RosterPlan plan) {
}
