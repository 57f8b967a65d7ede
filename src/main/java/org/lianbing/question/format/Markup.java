package org.lianbing.question.format;

import org.lianbing.question.RichText;

/** Between the HTML that other programs keep questions in and the text that authors type. */
final class Markup {

    private Markup() {
    }

    /** Safe HTML that shows the same. */
    static String html(String typed) {
        return RichText.html(typed);
    }

    /** What would have to be typed to show the same: of any HTML, however hostile; of too much of it nothing. */
    static String typed(String html) {
        Bounds.refuse(html.length() > Bounds.BLOCK);
        return RichText.text(html).replace('\u00A0', ' ');
    }
}
