package org.lianbing.question.format;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The texts of Moodle's XML, in whatever format they say they are, with the pictures that they bring. */
final class MoodleText {

    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]{0,2000}?\\bsrc=\"@@PLUGINFILE@@/([^\"]{1,300})\"[^>]{0,2000}>");

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
        Matcher picture = PICTURE.matcher(text.strip());
        StringBuilder html = new StringBuilder();
        while (picture.find()) {
            picture.appendReplacement(html, Matcher.quoteReplacement(Markup.html(shown(holder, picture.group(1)))));
        }
        return Markup.typed(picture.appendTail(html).toString()).strip();
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

    private String shown(XmlNode holder, String name) {
        byte[] content = holder.children("file").filter(file -> name.endsWith(file.attribute("name"))).findFirst().map(MoodleText::content).orElse(new byte[0]);
        return pictures.typed(name, content);
    }

    private static byte[] content(XmlNode file) {
        try {
            return Base64.getMimeDecoder().decode(file.text());
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
