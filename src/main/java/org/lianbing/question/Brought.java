package org.lianbing.question;

/**
 * A question as a file brings it.
 *
 * @param sheet where it stands in the file; empty where there is one sheet only
 * @param line  row of the sheet, from 1
 * @param code  the author's own number, or the bank's; empty if he gives none
 * @param topic title or ref of a topic; empty if the file does not say
 */
public record Brought(String sheet, int line, String code, String topic, Content content) {
}
