package org.lianbing.question;

/**
 * Which questions of the bank a list shows. Whatever is null or empty does not matter.
 *
 * @param search     part of prompt, options or number
 * @param kind       code of a kind
 * @param topic      ref of a topic
 * @param difficulty 1 to 5
 * @param state      {@code active}, which is also the usual, {@code retired}, {@code proposed} by members, or {@code all}
 * @param origin     {@code own}: written here; {@code pack}: from a course pack
 * @param sort       {@code changed}, the latest first, which is also the usual; {@code topic}; {@code difficulty}
 */
public record BankFilter(String search, String kind, String topic, String tag, Integer difficulty, String state, String origin, String sort) {

    public BankFilter {
        search = plain(search);
        kind = plain(kind);
        topic = plain(topic);
        tag = plain(tag);
        state = plain(state);
        origin = plain(origin);
        sort = plain(sort);
    }

    /** As it stands in an address; a difficulty that is none does not matter either. */
    public static BankFilter typed(String search, String kind, String topic, String tag, String difficulty, String state, String origin, String sort) {
        boolean hasDifficulty = difficulty != null && difficulty.matches("[1-5]");
        return new BankFilter(search, kind, topic, tag, hasDifficulty ? Integer.valueOf(difficulty) : null, state, origin, sort);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
