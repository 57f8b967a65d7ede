package org.lianbing.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as an author types it, with a few marks, and the HTML in which revisions keep it. Lines that begin with {@code - } are a list,
 * lines between bars ({@code | a | b |}) a table, a row of {@code |---|} under its first row makes that its heading; within a line
 * there are the marks of {@link RichLine}. A backslash before a mark makes it a part of the text. Everything else is text: no HTML
 * gets in, so what comes out holds no tag but ours.
 */
public final class RichText {

    private static final Pattern BULLET = Pattern.compile("- +\\S.*");
    private static final Pattern ROW = Pattern.compile("\\|.*[^\\\\]\\|\\s*");
    private static final Pattern RULE = Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+\\s*");
    private static final Pattern MEDIA = Pattern.compile(Pattern.quote(RichLine.MEDIA) + "(\\d{1,18})");
    private static final Escapes BAR = new Escapes("|");

    private final StringBuilder html = new StringBuilder();
    private final List<String> lines;
    private int at;

    private RichText(String text) {
        this.lines = List.of(text.split("\\R", -1));
    }

    /** Safe to be shown as it is. Text without any mark becomes what {@link PlainText#html} makes of it. */
    public static String html(String text) {
        RichText rich = new RichText(text);
        rich.blocks();
        return rich.html.toString();
    }

    /** What was typed, from what {@link #html} made of it; of other HTML what of it can be typed. */
    public static String text(String html) {
        return new RichSource().text(html);
    }

    /** From where pages show a picture or sound of the bank. */
    public static String mediaAddress(String number) {
        return RichLine.MEDIA + number;
    }

    /** With other addresses for pictures and sounds of the bank. @param address by number; null leaves it as it is */
    public static String shownFrom(String html, UnaryOperator<String> address) {
        return MEDIA.matcher(html).replaceAll(found -> {
            String other = address.apply(found.group(1));
            return Matcher.quoteReplacement(other == null ? found.group() : other);
        });
    }

    private void blocks() {
        boolean inText = false;
        while (at < lines.size()) {
            if (is(BULLET)) {
                list();
                inText = false;
            } else if (is(ROW)) {
                table();
                inText = false;
            } else {
                html.append(inText ? "<br>" : "").append(RichLine.html(lines.get(at++)));
                inText = true;
            }
        }
    }

    private boolean is(Pattern form) {
        return at < lines.size() && form.matcher(lines.get(at)).matches();
    }

    private void list() {
        html.append("<ul>");
        while (is(BULLET)) {
            html.append("<li>").append(RichLine.html(lines.get(at++).substring(2).strip())).append("</li>");
        }
        html.append("</ul>");
    }

    private void table() {
        html.append("<table><tbody>");
        boolean heading = at + 1 < lines.size() && RULE.matcher(lines.get(at + 1)).matches();
        while (is(ROW)) {
            html.append("<tr>");
            for (String cell : cells(lines.get(at++))) {
                html.append(heading ? "<th>" : "<td>").append(RichLine.html(cell.strip())).append(heading ? "</th>" : "</td>");
            }
            html.append("</tr>");
            at += heading ? 1 : 0;
            heading = false;
        }
        html.append("</tbody></table>");
    }

    /** Bars that stand for themselves keep their backslash for the line to read. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (int from = 1, bar = BAR.sign(row, from); bar >= 0; from = bar + 1, bar = BAR.sign(row, from)) {
            cells.add(row.substring(from, bar));
        }
        return cells;
    }
}
