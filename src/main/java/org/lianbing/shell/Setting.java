package org.lianbing.shell;

/**
 * One {@code LIANBING_…} variable as it works now.
 *
 * @param value   what it is; never shown if it is secret
 * @param source  {@code default}, {@code environment} or {@code server} (the server's own files)
 * @param state   {@code ok}, {@code hint} or {@code bad}
 * @param problem code of a message that says what is wrong, or null
 */
public record Setting(String name, String value, String source, String state, String problem) {
}
