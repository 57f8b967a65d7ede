package org.lianbing.exam;

import java.util.Locale;

/** What a correction makes of a question of a sitting. */
public enum Ruling {
    /** Another key. */
    KEY,
    /** Everyone who had it gets its points, whatever he answered. */
    FULL,
    /** It is taken out of the paper: neither its points nor what was answered count. */
    STRUCK,
    /** As it was asked: undoes what was ruled before. */
    ASKED;

    /** As written in addresses and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for what is none. */
    static Ruling ofCode(String code) {
        for (Ruling ruling : values()) {
            if (ruling.code().equals(code)) {
                return ruling;
            }
        }
        return null;
    }
}
