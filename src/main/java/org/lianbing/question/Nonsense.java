package org.lianbing.question;

/** What a record of this package refuses to be made of. */
final class Nonsense {

    private Nonsense() {
    }

    static void refuse(boolean nonsense, String rule) {
        if (nonsense) {
            throw new IllegalArgumentException(rule);
        }
    }

    static void refuseBlank(String text, String rule) {
        refuse(text == null || text.isBlank(), rule);
    }
}
