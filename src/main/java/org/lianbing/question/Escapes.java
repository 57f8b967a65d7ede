package org.lianbing.question;

/** Signs that part a text. A backslash before one, or before another backslash, makes it a part of the text; before anything else it is just a backslash. */
final class Escapes {

    private final String signs;

    Escapes(String signs) {
        this.signs = signs;
    }

    boolean isSign(char one) {
        return signs.indexOf(one) >= 0;
    }

    /** The place of the first sign from there on that parts, or −1. */
    int sign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isEscape(text, i)) {
                i++;
            } else if (isSign(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** What is meant by what was written. */
    String plain(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            plain.append(written.charAt(isEscape(written, i) ? ++i : i));
        }
        return plain.toString();
    }

    /** As it has to be written to be meant: the inverse of {@link #plain}. */
    String written(String text) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            written.append(isSign(text.charAt(i)) || isEscape(text, i) ? "\\" : "").append(text.charAt(i));
        }
        return written.toString();
    }

    private boolean isEscape(String text, int place) {
        return text.charAt(place) == '\\' && place + 1 < text.length() && (text.charAt(place + 1) == '\\' || isSign(text.charAt(place + 1)));
    }
}
