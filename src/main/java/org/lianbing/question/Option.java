package org.lianbing.question;

import java.util.List;

/**
 * One option of a choice question.
 *
 * @param id   1–20 Latin letters, digits or hyphens; stable, whatever the order in which candidates see the options
 * @param text sanitised HTML
 */
public record Option(String id, String text) {

    private static final String ID = "[A-Za-z0-9-]{1,20}";

    /** @throws IllegalArgumentException if the id is not of that form or the text is blank */
    public Option {
        Nonsense.refuse(!isId(id), "an option id is 1–20 Latin letters, digits or hyphens: " + id);
        Nonsense.refuseBlank(text, "an option has a text");
    }

    public static boolean isId(String id) {
        return id != null && id.matches(ID);
    }

    /** The options of one question: two or more, no id twice. */
    static List<Option> choosable(List<Option> options) {
        Nonsense.refuse(options.size() < 2, "a choice needs two options or more");
        Nonsense.refuse(ids(options).size() != ids(options).stream().distinct().count(), "an option id is used twice");
        return List.copyOf(options);
    }

    static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
