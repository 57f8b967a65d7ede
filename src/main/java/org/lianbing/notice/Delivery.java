package org.lianbing.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lianbing.kernel.MemberId;

/**
 * One way that a notice took to its reader.
 *
 * @param code  a sentence of the sender's message bundle, filled by the words; only for the reader himself, else null
 * @param toldAt when it was sent; dueAt until when quiet hours hold it back, or null
 * @param arrivedAt when it arrived, or null; readAt when he opened the notice, whichever way he came to it, or null
 * @param error what the mail's server said last, or null
 */
public record Delivery(MemberId member, String name, String number, NoticeKind kind, String code, List<String> words, Way way, State state, Instant toldAt,
        Instant dueAt, Instant arrivedAt, Instant readAt, String error) {

    /** How it goes. */
    public enum Way {
        APP, MAIL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum State {
        /** It waits for the end of quiet hours. */
        HELD,
        /** The mail's server has not taken it yet. */
        SENDING,
        DELIVERED,
        /** The notice was opened. */
        SEEN,
        /** The notice had been read before its mail was due. */
        SPARED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
