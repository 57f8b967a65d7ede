package org.lianbing.question.format;

import java.util.List;

/** The lines of a text, within its bounds. */
final class TextLines {

    private TextLines() {
    }

    static List<String> of(String text) {
        List<String> lines = List.of(text.split("\\R", -1));
        Bounds.refuse(lines.size() > Bounds.LINES);
        return lines;
    }
}
