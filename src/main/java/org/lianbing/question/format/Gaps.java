package org.lianbing.question.format;

import org.lianbing.question.Gap;

/** Gaps in the prompts of other systems. */
final class Gaps {

    private static final String ANY = "[_＿]{2,}";

    private Gaps() {
    }

    /** With exactly one: Moodle asks for one word, wherever the text shows where it is missing. */
    static String one(String prompt) {
        String marked = prompt.replaceAll(ANY, Gap.MARK);
        int first = marked.indexOf(Gap.MARK);
        return first < 0 ? marked.stripTrailing() + " " + Gap.MARK
                : marked.substring(0, first + Gap.MARK.length()) + marked.substring(first + Gap.MARK.length()).replace(Gap.MARK, "……");
    }
}
