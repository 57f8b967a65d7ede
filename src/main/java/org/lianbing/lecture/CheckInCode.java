package org.lianbing.lecture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.platform.ServerKey;

/**
 * The six digits on a meeting's screen: another six every 20 seconds, derived from the meeting's key and the number of the step, as
 * RFC 6238 does. A code counts in its own 20 seconds and in the three after them, which a request that was sent in time may need.
 *
 * @param key of one meeting
 */
record CheckInCode(byte[] key) {

    static final Duration STEP = Duration.ofSeconds(20);
    static final Duration IN_FLIGHT = Duration.ofSeconds(3);
    private static final int CODES = 1_000_000;

    String at(Instant now) {
        byte[] hash = ServerKey.hmac(key, Long.toString(step(now)));
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % CODES);
    }

    /** When the code of this moment gives way to the next. */
    static Instant endOf(Instant now) {
        return Instant.ofEpochSecond((step(now) + 1) * STEP.toSeconds());
    }

    /** @param typed in digits of any width, with spaces or without; null and nonsense are accepted never */
    boolean accepts(String typed, Instant now) {
        byte[] given = plain(typed).getBytes(StandardCharsets.UTF_8);
        boolean current = MessageDigest.isEqual(given, bytes(now));
        boolean sentInTime = MessageDigest.isEqual(given, bytes(now.minus(IN_FLIGHT)));
        return current | sentInTime;
    }

    private byte[] bytes(Instant when) {
        return at(when).getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }
}
