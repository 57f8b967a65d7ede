package org.lianbing.question.format;

import java.util.Map;

/**
 * A piece of a file that could not be taken as it stands, to be mended in place.
 *
 * @param sheet  where it stands; empty where there is one sheet only
 * @param line   from 1
 * @param text   as it stands, or, of an XML file, as it would be written in the notation of papers; null for a row of a table
 * @param fields the cells of a row by their columns; empty for a text
 */
public record Unread(String sheet, int line, String text, Map<String, String> fields) {

    static Unread text(int line, String text) {
        return new Unread("", line, text, Map.of());
    }
}
