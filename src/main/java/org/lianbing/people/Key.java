package org.lianbing.people;

import java.security.SecureRandom;
import java.util.Locale;
import org.lianbing.kernel.MemberId;

/** One-time keys in letters and digits that nobody takes for others (no 0 O 1 I L), written in groups of four. */
final class Key {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUP = 4;

    /** 59 bits: short enough to be typed, and hopeless where tries are counted. */
    static final int ON_PAPER = 12;
    /** 138 bits: nobody types it. */
    static final int IN_MAIL = 28;

    private Key() {
    }

    static String random(int length) {
        StringBuilder key = new StringBuilder();
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(at -> key.append(ALPHABET.charAt(at)));
        return key.toString();
    }

    /** ABCD-EFGH-JKMN */
    static String grouped(String key) {
        return key.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Whatever was put between the groups and however it was written. */
    static String typed(String key) {
        return key == null ? "" : key.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** With its owner, so that equal hashes tell nothing and each guess is for one account. */
    static String hash(MemberId member, String key) {
        return Secret.hash(member + ":" + typed(key));
    }
}
