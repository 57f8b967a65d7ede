package org.lianbing.library;

/**
 * Which pages of the library a list shows.
 *
 * @param search    part of any text; empty for all
 * @param kind      null for all
 * @param topic     ref of a topic; empty for all
 * @param withdrawn those that were withdrawn, of the units that the caller keeps
 */
public record ItemFilter(String search, ItemKind kind, String topic, boolean withdrawn) {

    /** Read from an address: what is unknown does not matter. */
    public static ItemFilter of(String search, String kind, String topic, String state) {
        return new ItemFilter(search == null ? "" : search.strip(), ItemKind.ofOrNull(kind), topic == null ? "" : topic.strip(), "withdrawn".equals(state));
    }
}
