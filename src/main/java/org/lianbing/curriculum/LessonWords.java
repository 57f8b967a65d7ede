package org.lianbing.curriculum;

/**
 * Our own words and icons in a lesson, put in when it is shown, in its reader's language. Authors cannot write the places where they
 * go: raw HTML is taken out of lessons.
 */
public final class LessonWords {

    static final String VERIFY = "<span class=\"verify\"></span>";
    private static final String FILL_IN = "<aside class=\"fill-in\">";
    private static final String LAW = "<section class=\"law\"><h2>";

    private LessonWords() {
    }

    /**
     * @param html   a lesson as it is kept
     * @param fillIn what stands over a box that the company fills in; plain text
     * @param verify what the badge says of a fact to be checked; plain text
     * @param icons  address of the icons, up to and without {@code #name}
     */
    public static String in(String html, String fillIn, String verify, String icons) {
        return html.replace(VERIFY, "<span class=\"verify\">" + escaped(verify) + "</span>")
                .replace(FILL_IN, FILL_IN + "<b>" + icon(icons, "pencil", " small") + escaped(fillIn) + "</b>")
                .replaceAll("<section class=\"law\">\\s*<h2>", LAW + icon(icons, "scale", "").replace("$", "\\$"));
    }

    private static String icon(String icons, String name, String size) {
        return "<svg class=\"icon" + size + "\" aria-hidden=\"true\"><use href=\"" + escaped(icons) + "#" + name + "\"></use></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
