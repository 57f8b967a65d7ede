package org.lianbing.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as an author types it, and the HTML in which revisions keep it. */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BREAK = Pattern.compile("<br ?/?>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,7});");

    private PlainText() {
    }

    /** HTML that shows the same: nothing in it is mark-up but the line breaks. */
    public static String html(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
        return LINE_END.matcher(escaped).replaceAll("<br>");
    }

    /** What was typed, from what {@link #html} made of it; of other HTML its words. */
    public static String text(String html) {
        String words = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
        String named = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", "\u00A0");
        return NUMBERED.matcher(named).replaceAll(PlainText::character).replace("&amp;", "&");
    }

    private static String character(java.util.regex.MatchResult number) {
        int point = Integer.parseInt(number.group(1));
        return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : number.group());
    }
}
