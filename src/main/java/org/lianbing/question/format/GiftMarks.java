package org.lianbing.question.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs of GIFT, and what stands in its comments. */
final class GiftMarks {

    private static final String SIGNS = "\\~=#{}:";
    /** Where the signs that a backslash makes a part of the text stand while the others are looked for. */
    private static final char HIDDEN = '\uE000';
    private static final String MEANT = SIGNS + "n";
    /** So many backslashes at most: each costs stack. */
    private static final Pattern NOTE = Pattern.compile("\\[(id|tag|model|rubric):([^\\]\\\\]*+(?:\\\\.[^\\]\\\\]*+){0,1000})]");

    private GiftMarks() {
    }

    /** On one line. */
    static String written(String text) {
        StringBuilder written = new StringBuilder();
        for (char one : text.toCharArray()) {
            written.append(one == '\n' ? "\\n" : SIGNS.indexOf(one) >= 0 ? "\\" + one : String.valueOf(one));
        }
        return written.toString();
    }

    /** With every sign that is a part of the text out of the way. */
    static String hidden(String gift) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < gift.length(); i++) {
            int sign = gift.charAt(i) == '\\' && i + 1 < gift.length() ? MEANT.indexOf(gift.charAt(i + 1)) : -1;
            hidden.append(sign < 0 ? gift.charAt(i) : (char) (HIDDEN + sign));
            i += sign < 0 ? 0 : 1;
        }
        return hidden.toString();
    }

    static String shown(String hidden) {
        StringBuilder shown = new StringBuilder();
        for (char one : hidden.toCharArray()) {
            int sign = one - HIDDEN;
            shown.append(sign < 0 || sign >= MEANT.length() ? one : MEANT.charAt(sign) == 'n' ? '\n' : MEANT.charAt(sign));
        }
        return shown.toString().strip();
    }

    /** {@code [tag:…]} as Moodle reads it in a comment. */
    static String note(String name, String said) {
        return "[" + name + ":" + said.replace("\\", "\\\\").replace("]", "\\]").replace("\n", "\\n") + "]";
    }

    static List<String> notes(String comments, String name) {
        List<String> said = new ArrayList<>();
        Matcher each = NOTE.matcher(comments);
        while (each.find()) {
            if (each.group(1).equals(name)) {
                said.add(plain(each.group(2)));
            }
        }
        return said;
    }

    private static String plain(String said) {
        return Pattern.compile("\\\\(.)").matcher(said).replaceAll(sign -> "n".equals(sign.group(1)) ? "\n" : Matcher.quoteReplacement(sign.group(1)));
    }
}
