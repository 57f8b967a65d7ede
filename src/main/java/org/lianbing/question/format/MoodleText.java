package org.lianbing.question.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.lianbing.question.RichText;

/** The texts of Moodle's XML, in whatever format they say they are, with the pictures that they bring. */
final class MoodleText {

    /** Before the name of a file that the question brings. */
    static final String FILES = "@@PLUGINFILE@@/";

    private final Pictures pictures;

    MoodleText(Pictures pictures) {
        this.pictures = pictures;
    }

    /** As an author would type it. */
    String typed(XmlNode holder) {
        return typed(holder, holder.text("text"));
    }

    /** What was made of the holder's own text. */
    String typed(XmlNode holder, String text) {
        if (isPlain(holder)) {
            return text.strip();
        }
        return Markup.typed(text.contains(FILES) ? withFiles(holder, text) : text).strip();
    }

    /** What is shown from the question's own files is shown from the bank. */
    private String withFiles(XmlNode holder, String text) {
        Bounds.refuse(text.length() > Bounds.BLOCK);
        Map<String, XmlNode> files = holder.children("file").collect(Collectors.toMap(MoodleText::place, Function.identity(), (one, again) -> one));
        Map<String, String> numbers = new HashMap<>();
        Document page = Jsoup.parseBodyFragment(text);
        page.outputSettings().prettyPrint(false);
        page.select("[src^=" + FILES + "]").forEach(shown -> show(shown, name -> numbers.computeIfAbsent(name,
                brought -> number(brought, files.get(brought), shown.is("img") ? Bounds.PICTURE : Bounds.SOUND))));
        return page.body().html();
    }

    /** Of several sources of one sound the first counts. */
    private static void show(Element shown, UnaryOperator<String> numbers) {
        boolean picture = shown.is("img");
        Element whole = shown.is("audio > source, video > source") ? shown.parent() : shown;
        if (whole.parent() == null) {
            return;
        }
        String number = numbers.apply(decoded(shown.attr("src").substring(FILES.length())));
        if (number.isEmpty()) {
            whole.replaceWith(new TextNode(picture ? Pictures.MARK : Pictures.SOUND));
        } else {
            whole.replaceWith(new Element(picture ? "img" : "audio").attr("src", RichText.mediaAddress(number)).attr(picture ? "alt" : "title",
                    whole.attr(picture ? "alt" : "title")));
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItStands) {
            return name;
        }
    }

    /** Its words alone, a line for each block. */
    static String plain(XmlNode holder) {
        return plain(holder, holder.text("text"));
    }

    /** Of a piece of the holder's text. */
    static String plain(XmlNode holder, String text) {
        return isPlain(holder) ? text.strip() : words(text);
    }

    private static String words(String html) {
        Bounds.refuse(html.length() > Bounds.BLOCK);
        Element body = Jsoup.parseBodyFragment(html.replaceAll("\\R", " ")).body();
        body.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, pre").forEach(block -> block.appendText("\n"));
        return body.wholeText().replace('\u00A0', ' ').strip();
    }

    private static boolean isPlain(XmlNode holder) {
        return holder.attribute("format").matches("plain_text|markdown");
    }

    /** By what a text names it: its folder, without the first stroke, and its name. */
    private static String place(XmlNode file) {
        return (file.attribute("path") + file.attribute("name")).replaceFirst("^/", "");
    }

    /** Decoded once, and not at all if it is too large; empty if it cannot be kept. */
    private String number(String name, XmlNode file, int most) {
        return file == null || file.text().length() > 2L * most ? "" : pictures.kept(name, content(file), most);
    }

    private static byte[] content(XmlNode file) {
        try {
            return Base64.getMimeDecoder().decode(file.text());
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
