package org.lianbing.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds what had to be typed for some HTML: of ours exactly that, of other HTML what of it our marks can say. */
final class RichSource {

    private static final Pattern OURS = Pattern.compile(Pattern.quote(RichLine.MEDIA) + "(\\d{1,18})");
    private static final Pattern MARKS = Pattern.compile("\\*(?=\\*|$)|(?<=\\*)\\*|^\\*|\\^(?=\\{|$)|_(?=\\{|$)(?<!__)|!(?=\\[|audio\\[)|\\\\(?=[\\\\*^_!|(-]|$)");
    private static final Pattern BLOCKS = Pattern.compile("p|div|h[1-6]|pre|blockquote|section|article|dl|dt|dd");

    private final StringBuilder typed = new StringBuilder();
    /** What a line must not begin with; the bar nowhere inside a table. */
    private boolean inTable;
    private String lastBlock = "";

    String text(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        children(body);
        return typed.toString();
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                goOn();
                write(words.getWholeText().replaceAll("\\R", " "));
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "ul", "ol" -> {
                block("list");
                element.children().forEach(this::item);
                lastBlock = "list";
            }
            case "table" -> {
                block("table");
                table(element);
                lastBlock = "table";
            }
            case "br" -> {
                goOn();
                typed.append(inTable ? " " : "\n");
            }
            default -> {
                if (BLOCKS.matcher(name).matches() && typed.length() > 0 && !inTable && lastBlock.isEmpty()) {
                    typed.append('\n');
                }
                goOn();
                within(element, name);
            }
        }
    }

    private void within(Element element, String name) {
        switch (name) {
            case "b", "strong" -> around("**", element, "**");
            case "sub" -> small("_{", element);
            case "sup" -> small("^{", element);
            case "math" -> typed.append(element.hasAttr("alttext") ? "\\(" + element.attr("alttext") + "\\)" : escaped(element.text()));
            case "img" -> medium("![", element, element.attr("alt"));
            case "audio" -> medium("!audio[", element, element.attr("title"));
            default -> children(element);
        }
    }

    private void around(String before, Element element, String after) {
        if (element.hasText() || element.selectFirst("img, audio") != null) {
            typed.append(before);
            children(element);
            typed.append(after);
        }
    }

    /** Lines of their own and brackets do not fit in. */
    private void small(String before, Element element) {
        String words = element.wholeText();
        if (words.matches("\\S[^{}\\n]*")) {
            typed.append(before).append(inTable ? bars(escaped(words)) : escaped(words)).append('}');
        } else {
            children(element);
        }
    }

    /** What is not of the bank is not shown: its words are. */
    private void medium(String mark, Element element, String words) {
        Matcher ours = OURS.matcher(element.attr("src"));
        typed.append(ours.matches() ? mark + words.replaceAll("[]_\\s]+", " ") + "](" + ours.group(1) + ")" : escaped(words));
    }

    /** On a line of its own; two of a kind would become one. */
    private void block(String kind) {
        if (lastBlock.equals(kind)) {
            typed.append("\n\n");
        } else if (typed.length() > 0) {
            typed.append('\n');
        }
    }

    /** After a list or a table a line begins. */
    private void goOn() {
        typed.append(lastBlock.isEmpty() ? "" : "\n");
        lastBlock = "";
    }

    private void item(Element item) {
        if (item.elementSiblingIndex() > 0) {
            typed.append('\n');
        }
        typed.append("- ");
        lastBlock = "";
        children(item);
    }

    private void table(Element table) {
        inTable = true;
        int row = 0;
        for (Element line : table.select("tr")) {
            typed.append(row++ == 0 ? "|" : "\n|");
            for (Element cell : line.children()) {
                typed.append(' ');
                lastBlock = "";
                children(cell);
                typed.append(" |");
            }
            if (row == 1 && !line.select("th").isEmpty()) {
                typed.append("\n|").append(" --- |".repeat(line.childrenSize()));
            }
        }
        inTable = false;
    }

    private void write(String words) {
        boolean begins = typed.length() == 0 || endsWith("\n") || endsWith("\n- ") || endsWith("| ");
        String escaped = inTable ? bars(escaped(words)) : escaped(words);
        typed.append(begins && (escaped.startsWith("-") || escaped.startsWith("|")) ? "\\" : "").append(escaped);
    }

    private boolean endsWith(String end) {
        int from = typed.length() - end.length();
        return from >= 0 && typed.indexOf(end, from) == from;
    }

    private static String escaped(String words) {
        return MARKS.matcher(words).replaceAll("\\\\$0");
    }

    private static String bars(String escaped) {
        return escaped.replace("|", "\\|");
    }
}
