package org.lianbing.question.format;

/** Plain text as an author types it. */
final class PlainText {

    private PlainText() {
    }

    /** HTML that shows the same: nothing in it is mark-up but the line breaks. */
    static String html(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
        return escaped.replaceAll("\\R", "<br>");
    }
}
