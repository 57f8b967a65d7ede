package org.lianbing.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks within a line: {@code **bold**}, {@code H_{2}O}, {@code x^{2}}, {@code \(formula\)} ({@link Formula}), a picture
 * {@code ![what it shows](7)} and a sound {@code !audio[what it says](8)} of the bank by their numbers.
 */
final class RichLine {

    /** Where pictures and sounds are, seen from a page: all pages that show questions lie one folder deep. */
    static final String MEDIA = "../api/question-media/";

    /** With what a mark may begin. */
    private static final String MARKS = "\\*_^!";
    private static final Pattern PLAIN = Pattern.compile("\\\\([\\\\*^_!|-])");
    private static final Pattern MARK = Pattern.compile("(?<plain>" + PLAIN + ")|\\*\\*(?=\\S)(?<bold>(?:\\\\.|[^*\\\\])+?)\\*\\*|(?<!_)_\\{(?=\\S)(?<sub>[^{}]+)\\}"
            + "|\\^\\{(?=\\S)(?<sup>[^{}]+)\\}|!(?<sound>audio)?\\[(?<alt>[^\\]_]*)\\]\\((?<media>\\d{1,18})\\)");
    private static final Pattern FORMULA = Pattern.compile("\\\\\\((?<tex>(?:(?!\\\\\\)|____).){1,500})\\\\\\)");

    private RichLine() {
    }

    static String html(String line) {
        StringBuilder html = new StringBuilder();
        Matcher formula = FORMULA.matcher(line);
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (at < line.length()) {
            boolean isFormula = line.charAt(at) == '\\' && formula.region(at, line.length()).lookingAt() && Formula.isFormula(formula.group("tex"));
            if (isFormula) {
                html.append(Formula.mathMl(formula.group("tex")));
                at = formula.end();
            } else if (mark.region(at, line.length()).useTransparentBounds(true).lookingAt()) {
                html.append(marked(mark));
                at = mark.end();
            } else {
                int words = at++;
                while (at < line.length() && MARKS.indexOf(line.charAt(at)) < 0) {
                    at++;
                }
                html.append(PlainText.html(line.substring(words, at)));
            }
        }
        return html.toString();
    }

    private static String marked(Matcher mark) {
        if (mark.group("plain") != null) {
            return PlainText.html(mark.group("plain").substring(1));
        } else if (mark.group("bold") != null) {
            return "<b>" + html(mark.group("bold")) + "</b>";
        } else if (mark.group("sub") != null) {
            return "<sub>" + words(mark.group("sub")) + "</sub>";
        } else if (mark.group("sup") != null) {
            return "<sup>" + words(mark.group("sup")) + "</sup>";
        }
        String alt = PlainText.html(mark.group("alt"));
        return mark.group("sound") == null ? "<img src=\"" + MEDIA + mark.group("media") + "\" alt=\"" + alt + "\">"
                : "<audio controls src=\"" + MEDIA + mark.group("media") + "\" title=\"" + alt + "\"></audio>";
    }

    private static String words(String small) {
        return PlainText.html(PLAIN.matcher(small).replaceAll("$1"));
    }
}
