package org.lianbing.lecture;

import java.util.List;
import java.util.Objects;

/**
 * What a lecturer prepares, as he typed it, complete or not. Plain texts; nothing in it is null.
 *
 * @param title     of what he speaks
 * @param topic     ref of a topic of the question bank, or empty
 * @param wish      id of the wish that he fulfils, or empty
 * @param aims      what listeners will be able to do, 1 to 3 when it is ready
 * @param questions for the listeners, 3 to 5 when it is ready
 */
public record Plan(String title, String topic, String wish, List<String> aims, List<Section> sections, List<Question> questions) {

    public static final int MOST_AIMS = 3;
    public static final int MOST_QUESTIONS = 5;
    public static final int FEWEST_QUESTIONS = 3;
    public static final int MOST_SECTIONS = 12;
    public static final int MOST_OPTIONS = 6;

    static final Plan EMPTY = new Plan("", "", "", List.of(), List.of(), List.of());

    public Plan {
        title = text(title);
        topic = text(topic);
        wish = text(wish);
        aims = all(aims).stream().map(String::strip).filter(aim -> !aim.isEmpty()).toList();
        sections = all(sections).stream().filter(Section::says).toList();
        questions = all(questions).stream().filter(Question::says).toList();
    }

    /** How long the outline takes. */
    public int minutes() {
        return sections.stream().mapToInt(Section::minutes).sum();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <T> List<T> all(List<T> typed) {
        return typed == null ? List.of() : typed.stream().filter(Objects::nonNull).toList();
    }

    /** A part of the outline. @param minutes 0 to 60 */
    public record Section(int minutes, String heading, String text) {

        public Section {
            heading = Plan.text(heading);
            text = Plan.text(text);
        }

        boolean says() {
            return !heading.isEmpty() || !text.isEmpty();
        }
    }

    /**
     * A check question.
     *
     * @param kind    {@code single-choice}, {@code multiple-choice} or {@code true-false}
     * @param options of a choice
     * @param right   whether the sentence is true; null while he has not said it, and for a choice
     */
    public record Question(String kind, String prompt, List<Option> options, Boolean right, String explanation) {

        public Question {
            kind = Plan.text(kind);
            prompt = Plan.text(prompt);
            options = all(options).stream().filter(option -> option.right() || !option.text().isEmpty()).toList();
            explanation = Plan.text(explanation);
        }

        boolean says() {
            return !prompt.isEmpty() || !options.isEmpty() || !explanation.isEmpty();
        }
    }

    /** @param right it is, or is one of, the right ones */
    public record Option(String text, boolean right) {

        public Option {
            text = Plan.text(text);
        }
    }
}
