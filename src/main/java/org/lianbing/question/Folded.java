package org.lianbing.question;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: NFKC (full and half width are one), lower case, no white space, not even of zero width. */
final class Folded {

    private static final String SPACE = "[\\p{IsWhite_Space}\\u200B\\uFEFF]+";

    private Folded() {
    }

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll(SPACE, "");
    }
}
