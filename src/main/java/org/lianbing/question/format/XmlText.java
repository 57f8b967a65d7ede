package org.lianbing.question.format;

/** XML while it is written. Characters that no XML may hold are left out. */
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** @param attributes names and values in turn */
    XmlText open(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        text.append(">\n");
        return this;
    }

    XmlText close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** @param attributes names and values in turn */
    XmlText leaf(String name, String content, String... attributes) {
        open(name, attributes);
        text.setLength(text.length() - 1);
        text.append(escaped(content));
        return close(name);
    }

    /** Mark-up as a text, easy on the eye. */
    XmlText cdata(String name, String content) {
        text.append('<').append(name).append("><![CDATA[").append(possible(content).replace("]]>", "]]]]><![CDATA[>")).append("]]></").append(name).append(">\n");
        return this;
    }

    private static String escaped(String content) {
        return possible(content).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\r", "&#13;");
    }

    private static String possible(String content) {
        return content.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    String text() {
        return text.toString();
    }
}
