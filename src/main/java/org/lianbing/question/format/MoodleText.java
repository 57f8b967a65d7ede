package org.lianbing.question.format;

/** A text of Moodle's XML, in whatever format it says it is. */
final class MoodleText {

    private MoodleText() {
    }

    /** As an author would type it. */
    static String typed(XmlNode holder) {
        String text = holder.text("text").strip();
        return switch (holder.attribute("format")) {
            case "plain_text", "markdown" -> text;
            default -> Markup.typed(text).strip();
        };
    }
}
