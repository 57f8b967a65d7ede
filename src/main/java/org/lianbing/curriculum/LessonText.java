package org.lianbing.curriculum;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes sanitised HTML of a lesson's Markdown. Words of ours are not in it: the page puts them in, in its reader's language. */
final class LessonText {

    private static final int LARGEST = 300_000;
    private static final int LARGEST_HTML = 1_000_000;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]{1,6});");
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    private static final PolicyFactory CLEAN = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "code", "pre", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "thead",
                    "tbody", "tr", "th", "td", "a", "span", "section", "aside")
            .allowAttributes("href").onElements("a").allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("start").onElements("ol")
            .allowAttributes("class").matching(false, "verify").onElements("span")
            .allowAttributes("class").matching(false, "case", "points", "law").onElements("section")
            .allowAttributes("class").matching(false, "fill-in").onElements("aside")
            .toFactory();

    private LessonText() {
    }

    /** What is wrong is noted in the file; then the HTML is not to be used. */
    static String html(String markdown, PackText file) {
        if (markdown.isBlank()) {
            file.refuse(1, "curriculum.lesson.empty");
            return "";
        }
        if (markdown.length() > LARGEST) {
            file.refuse(1, "curriculum.lesson.long", LARGEST);
            return "";
        }
        Node lesson = PARSER.parse(markdown);
        lesson.accept(new LessonMarks(file));
        LessonSections.wrap(lesson);
        String html = readable(CLEAN.sanitize(RENDERER.render(lesson)));
        if (html.length() > LARGEST_HTML) {
            file.refuse(1, "curriculum.lesson.long", LARGEST);
        }
        return html;
    }

    /** The sanitiser writes full-width characters as numbers; as themselves they can be converted to the reader's script. */
    private static String readable(String html) {
        return NUMBERED.matcher(html).replaceAll(found -> {
            int character = Integer.parseInt(found.group(1), 16);
            return character < FIRST_BEYOND_ASCII ? Matcher.quoteReplacement(found.group()) : Character.toString(character);
        });
    }
}
